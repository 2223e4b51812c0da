package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.Outcome;
import io.eni4j.model.Direction;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.operation.AddSecurityGroupRules;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import io.eni4j.operation.Operation;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A text from outside in any field of an operation, or as an id or a token, gets the same answer
 * from every store, and leaves the same behind.
 */
@Timeout(120)
class HostileNamesTest {
  @ParameterizedTest
  @EnumSource
  void everyStoreAnswersTheSameToHostileTexts(TestDatabase database) {
    List<String> texts = new ArrayList<>(OddTexts.KNOWN);
    texts.add("x".repeat(100_000));
    texts.add("\uD83D\uDE00".repeat(128));
    texts.add("'\"\\;--".repeat(40));
    for (String text : texts) {
      try (NetworkRepository store = database.newRepository();
          NetworkRepository memory = new InMemoryNetworkRepository()) {
        EniService door = door(store);
        EniService expected = door(memory);

        assertThat(answers(door, text)).as(text).isEqualTo(answers(expected, text));
        assertThat(Everything.in(door)).as(text).isEqualTo(Everything.in(expected));
        assertThat(door.audit()).as(text).isEmpty();
      }
    }
  }

  /** Every statement is the same whatever a user writes; texts are bound to its parameters. */
  @ParameterizedTest
  @EnumSource
  void noTextFromOutsideIsPartOfAStatement(TestDatabase database) {
    Set<String> first = statements(database, "needle-one");
    Set<String> second = statements(database, "needle-two");

    assertThat(first).hasSizeGreaterThan(20).noneMatch(sql -> sql.contains("needle"));
    assertThat(second).isEqualTo(first);
  }

  private static Set<String> statements(TestDatabase database, String text) {
    CountingDataSource counting = new CountingDataSource(database.dataSource());
    try (NetworkRepository store =
        JdbcNetworkRepository.open(counting.proxy(), TestDatabase.newNamespace())) {
      EniService door = door(store);
      answers(door, text);
      assertThat(Everything.in(door).toString()).contains(text);
    }
    return counting.statements().stream()
        .map(sql -> sql.replaceAll("(namespace_id = )\\d+", "$1?"))
        .collect(Collectors.toSet());
  }

  private static EniService door(NetworkRepository store) {
    return EniService.builder()
        .repository(store)
        .seed(7)
        .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
        .build();
  }

  /** What is answered where the text is a name, a description, an id or a token. */
  private static List<Object> answers(EniService door, String text) {
    Vpc vpc = door.createVpc(CreateVpc.builder().name("vpc").cidr(block("10.0.0.0/16")).build());
    Subnet subnet =
        door.createSubnet(
            CreateSubnet.builder().vpcId(vpc.id()).name("s").cidr(block("10.0.0.0/24")).build());
    NetworkInterface eni = Worlds.eni(door, subnet);
    SecurityGroup group =
        door.createSecurityGroup(
            CreateSecurityGroup.builder().vpcId(vpc.id()).name("group").build());
    List<Supplier<Operation<?>>> operations =
        List.of(
            () -> CreateVpc.builder().name(text).description(text).build(),
            () -> ModifyVpc.builder().vpcId(vpc.id()).name(text).description(text).build(),
            () -> ModifyVpc.builder().vpcId(vpc.id()).description(text).build(),
            () -> ModifyVpc.builder().vpcId(new VpcId(text)).description(text).build(),
            () ->
                CreateSubnet.builder()
                    .vpcId(vpc.id())
                    .name(text)
                    .description(text)
                    .cidr(block("10.0.1.0/24"))
                    .build(),
            () -> ModifySubnet.builder().subnetId(subnet.id()).name(text).build(),
            () -> ModifySubnet.builder().subnetId(subnet.id()).description(text).build(),
            () -> Worlds.instance(subnet).withName(text),
            () -> Worlds.instance(subnet).withDescription(text),
            () ->
                CreateNetworkInterface.builder()
                    .subnetId(subnet.id())
                    .name(text)
                    .description(text)
                    .build(),
            () ->
                CreateNetworkInterface.builder()
                    .subnetId(subnet.id())
                    .addSecurityGroupIds(new SecurityGroupId(text))
                    .build(),
            () -> ModifyNetworkInterface.builder().networkInterfaceId(eni.id()).name(text).build(),
            () ->
                ModifyNetworkInterface.builder()
                    .networkInterfaceId(eni.id())
                    .description(text)
                    .build(),
            () -> new DeleteNetworkInterface(new NetworkInterfaceId(text)),
            () -> AllocateElasticIp.builder().bandwidthMbps(5).name(text).build(),
            () ->
                ModifyElasticIp.builder()
                    .elasticIpId(door.allocateElasticIp(5).id())
                    .name(text)
                    .build(),
            () ->
                CreateSecurityGroup.builder().vpcId(vpc.id()).name(text).description(text).build(),
            () -> new AddSecurityGroupRules(group.id(), List.of(rule(text))),
            () -> ModifySecurityGroup.builder().securityGroupId(group.id()).name(text).build(),
            () ->
                ModifySecurityGroup.builder()
                    .securityGroupId(group.id())
                    .description(text)
                    .build());
    List<Object> answers = new ArrayList<>();
    operations.forEach(operation -> answers.add(answer(door, operation)));
    answers.add(
        said(
            () ->
                door.submit(
                    AllocateElasticIp.builder().bandwidthMbps(6).build(),
                    new IdempotencyToken(text))));
    answers.add(said(() -> door.find(new NetworkInterfaceId(text))));
    return answers;
  }

  private static RuleSpec rule(String description) {
    return RuleSpec.builder()
        .direction(Direction.IN)
        .protocol(Protocol.TCP)
        .ports(new PortRange(22, 22))
        .cidr(block("10.0.0.0/8"))
        .description(description)
        .build();
  }

  private static Object answer(EniService door, Supplier<Operation<?>> operation) {
    return said(() -> door.submit(operation.get()));
  }

  /** What is answered, without revisions; the message where a value is refused. */
  private static Object said(Supplier<?> question) {
    try {
      Object answer = question.get();
      return answer instanceof Outcome<?> outcome
          ? List.of(outcome.result(), outcome.violations())
          : answer;
    } catch (IllegalArgumentException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private static Ipv4Cidr block(String text) {
    return Ipv4Cidr.parse(text);
  }
}
