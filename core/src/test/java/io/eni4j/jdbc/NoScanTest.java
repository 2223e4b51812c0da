package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.model.Instance;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.policy.Limits;
import io.eni4j.repository.Export;
import io.eni4j.repository.Import;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever an operation reads and writes on PostgreSQL is found by an index, and by more of it than
 * the namespace, in a namespace that has thousands of each.
 */
@Timeout(120)
class NoScanTest {
  private static final int VPCS = 100;
  private static final int INTERFACES_IN_VPC = 20;
  private static final int MANY = 100_000;

  /** Limited, so that what is counted is looked at. */
  private static final Limits LIMITS =
      Limits.builder()
          .vpcsPerRegion(MANY)
          .securityGroupsPerVpc(MANY)
          .secondaryInterfacesPerRegion(MANY)
          .elasticIpsPerRegion(MANY)
          .build();

  /** Tables with a few rows for each namespace, however large it is. */
  private static final Set<String> SMALL = Set.of("counter", "revision_mark", "namespace", "space");

  private static final Pattern STATEMENT =
      Pattern.compile("(?s)\\s*(SELECT|UPDATE|DELETE|INSERT|WITH).*");

  /**
   * The first page of a list of all, which is as long as asked for, and no part of an operation.
   */
  private static final Pattern PAGE =
      Pattern.compile("WHERE namespace_id = \\? ORDER BY [^)]* LIMIT");

  private static final Pattern SCAN =
      Pattern.compile(
          "(Seq Scan|(?<!Bitmap )Index Scan|Index Only Scan|Bitmap Heap Scan)\\b.* on (\\w+)");

  @Test
  void noOperationScansATable() throws SQLException, IOException {
    CountingDataSource counting = new CountingDataSource(TestDatabase.POSTGRES.dataSource());
    JdbcNetworkRepository repository =
        JdbcNetworkRepository.open(counting.proxy(), TestDatabase.newNamespace());
    populate(repository);
    Set<String> before = counting.statements();
    try (EniService door = EniService.builder().repository(repository).limits(LIMITS).build()) {
      Scenario.play(door);
    }
    Set<String> statements = new TreeSet<>();
    for (String text : counting.statements()) {
      if (!before.contains(text)) {
        for (String sql : text.split(";", -1)) {
          if (STATEMENT.matcher(sql).matches() && !PAGE.matcher(sql).find()) {
            statements.add(sql.strip());
          }
        }
      }
    }
    List<String> scans = new ArrayList<>();
    try (Connection connection = simple();
        Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE");
      // Some tables are so small that to read them is quicker than to look into an index.
      statement.execute("SET enable_seqscan = off");
      for (String sql : statements) {
        List<String> plan = plan(sql, statement);
        if (isScan(plan)) {
          scans.add(sql + "\n" + String.join("\n", plan));
        }
      }
    }
    assertThat(statements).hasSizeGreaterThan(40);
    assertThat(scans).isEmpty();
  }

  /**
   * Whether a table is read that is not small, without a condition beside that of the namespace.
   */
  private static boolean isScan(List<String> plan) {
    for (int i = 0; i < plan.size(); i++) {
      var scan = SCAN.matcher(plan.get(i));
      if (scan.find() && !SMALL.contains(scan.group(2))) {
        String condition = "";
        int own = indent(plan.get(i));
        for (int k = i + 1; k < plan.size() && indent(plan.get(k)) > own; k++) {
          if (plan.get(k).contains("Index Cond")) {
            condition = plan.get(k);
            break;
          }
        }
        if (!condition.contains(" AND ")) {
          return true;
        }
      }
    }
    return false;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static void populate(JdbcNetworkRepository repository) throws IOException {
    NetworkRepository memory = new InMemoryNetworkRepository();
    EniService door = EniService.builder().repository(memory).seed(1).limits(LIMITS).build();
    for (int i = 0; i < VPCS; i++) {
      populate(door);
    }
    StringWriter text = new StringWriter();
    try (Snapshot snapshot = memory.snapshot()) {
      Export.write(snapshot, text);
    }
    Import.read(new StringReader(text.toString()), repository);
  }

  private static void populate(EniService door) {
    Vpc vpc = door.createVpc(CreateVpc.builder().name("vpc").build());
    Subnet subnet =
        door.createSubnet(
            CreateSubnet.builder()
                .vpcId(vpc.id())
                .name("subnet")
                .cidr(Ipv4Cidr.parse("10.0.0.0/20"))
                .build());
    SecurityGroup group =
        door.createSecurityGroup(
            CreateSecurityGroup.builder().vpcId(vpc.id()).name("group").build());
    for (int i = 0; i < INTERFACES_IN_VPC; i++) {
      NetworkInterface eni =
          door.createNetworkInterface(
              CreateNetworkInterface.builder()
                  .subnetId(subnet.id())
                  .addSecurityGroupIds(group.id())
                  .secondaryIpCount(1)
                  .build());
      if (i % 2 == 0) {
        Instance instance = door.createInstance(Worlds.instance(subnet));
        door.attachNetworkInterface(eni.id(), instance.id());
        door.associateElasticIp(door.allocateElasticIp(5).id(), eni.id());
      }
    }
  }

  /** A connection that sends texts as they are: only so may an explained one have parameters. */
  private static Connection simple() throws SQLException {
    try (Connection connection = TestDatabase.POSTGRES.dataSource().getConnection()) {
      String url = connection.getMetaData().getURL();
      return DriverManager.getConnection(
          url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple",
          connection.getMetaData().getUserName(),
          "");
    }
  }

  private static List<String> plan(String sql, Statement statement) throws SQLException {
    int[] number = {0};
    String numbered = Pattern.compile("\\?").matcher(sql).replaceAll(mark -> "\\$" + ++number[0]);
    List<String> plan = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("EXPLAIN (GENERIC_PLAN, COSTS OFF) " + numbered)) {
      while (rows.next()) {
        plan.add(rows.getString(1));
      }
    }
    return plan;
  }
}
