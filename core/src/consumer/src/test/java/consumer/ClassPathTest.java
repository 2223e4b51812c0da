package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.eni4j.EniService;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Vpc;
import io.eni4j.operation.CreateVpc;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClassPathTest {
  @Test
  void eni4jIsUsedOnTheClassPath() {
    assertFalse(EniService.class.getModule().isNamed());
    try (EniService cloud = EniService.inMemory()) {
      Vpc vpc =
          cloud.createVpc(
              CreateVpc.builder().name("shop").cidr(Ipv4Cidr.parse("10.0.0.0/16")).build());

      assertEquals(Optional.of(vpc), cloud.find(vpc.id()));
    }
  }
}
