package consumer;

import io.eni4j.EniService;
import io.eni4j.OperationDeniedException;
import io.eni4j.jdbc.JdbcNetworkRepository;
import io.eni4j.jdbc.JdbcSchema;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Vpc;
import io.eni4j.operation.CreateVpc;
import io.eni4j.policy.ViolationCode;
import io.eni4j.model.Namespace;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Uses the stores in memory and in H2 on the module path, and ends with an error if they fail. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    require(EniService.class.getModule().isNamed(), "eni4j is not on the module path");
    require(
        !EniService.class.getModule().getDescriptor().isAutomatic(),
        "eni4j says nothing of its module itself");
    try (EniService cloud = EniService.inMemory()) {
      use(cloud);
    }
    DataSource database =
        JdbcConnectionPool.create("jdbc:h2:mem:consumer;DB_CLOSE_DELAY=-1", "sa", "");
    new JdbcSchema(database).install();
    try (EniService cloud =
        EniService.builder()
            .repository(
                JdbcNetworkRepository.open(database, new Namespace("account-1", "cn-north-1")))
            .build()) {
      use(cloud);
    }
    System.out.println("used on the module path: " + EniService.class.getModule());
  }

  private static void use(EniService cloud) {
    Vpc vpc = cloud.createVpc(vpc("10.0.0.0/16"));
    require(cloud.find(vpc.id()).equals(Optional.of(vpc)), "what was created is lost");
    try {
      cloud.createVpc(vpc("11.0.0.0/16"));
      throw new IllegalStateException("a VPC of public addresses was created");
    } catch (OperationDeniedException e) {
      require(
          e.violations().stream()
              .map(violation -> violation.code())
              .toList()
              .equals(List.of(ViolationCode.CIDR_NOT_PRIVATE)),
          "a VPC of public addresses was refused otherwise than is documented: " + e.getMessage());
    }
  }

  private static CreateVpc vpc(String cidr) {
    return CreateVpc.builder().name("shop").cidr(Ipv4Cidr.parse(cidr)).build();
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalStateException(otherwise);
    }
  }
}
