package io.eni4j.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.policy.Limits;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What an audit costs grows with the store and no faster. */
class AuditCostTest {
  private static final int RECORDS = 3 * 400;

  private final EniService cloud =
      EniService.builder()
          .seed(1)
          .limits(Limits.builder().secondaryInterfacesPerRegion(Limits.UNLIMITED).build())
          .build();

  @Test
  void aRecordMoreCostsAFewQuestionsMoreHoweverManyThereAre() {
    VpcId vpcId = cloud.createVpc(CreateVpc.builder().name("net").build()).id();
    Subnet subnet =
        cloud.createSubnet(
            CreateSubnet.builder()
                .vpcId(vpcId)
                .name("s")
                .cidr(Ipv4Cidr.parse("10.0.0.0/16"))
                .build());
    int none = questions();
    create(subnet);
    int some = questions();
    create(subnet);
    int twice = questions();

    assertThat(some - none).isBetween(RECORDS, 6 * RECORDS);
    // Pages are filled to the last.
    assertThat(twice - some).isBetween(some - none - 9, some - none + 9);
  }

  /** Four hundred interfaces with two private IPs each. */
  private void create(Subnet subnet) {
    for (int i = 0; i < RECORDS / 3; i++) {
      cloud.createNetworkInterface(
          CreateNetworkInterface.builder().subnetId(subnet.id()).secondaryIpCount(1).build());
    }
  }

  private int questions() {
    AtomicInteger asked = new AtomicInteger();
    try (Snapshot snapshot = cloud.snapshot()) {
      Snapshot counting =
          (Snapshot)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {Snapshot.class},
                  (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    try {
                      return method.invoke(snapshot, arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  });
      assertThat(Audit.of(counting)).isEmpty();
    }
    return asked.get();
  }
}
