package io.eni4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.eni4j.model.Attachment;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PortRange;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import io.eni4j.repository.Query;
import io.eni4j.testkit.jqwik.CloudArbitraries;
import io.eni4j.testkit.jqwik.OperationArbitraries;
import io.eni4j.testkit.jqwik.ResourceArbitraries;
import io.eni4j.text.ResourceText;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Parameters of all types of eni4j are given without a provider of one's own, and shrink. */
class ArbitrariesProperties {
  @Property(tries = 50)
  void everyValueIsGiven(
      @ForAll Ipv4Address address,
      @ForAll Ipv4Cidr cidr,
      @ForAll MacAddress mac,
      @ForAll PortRange ports,
      @ForAll Zone zone,
      @ForAll InstanceType type,
      @ForAll RuleSpec rule,
      @ForAll SecurityGroupRule numberedRule,
      @ForAll Attachment attachment,
      @ForAll ElasticIpAssociation association,
      @ForAll IdempotencyToken token,
      @ForAll ResourceKey<?> key) {
    assertThat(Ipv4Address.parse(address.toString())).isEqualTo(address);
    assertThat(Ipv4Cidr.parse(cidr.toString())).isEqualTo(cidr);
    assertThat(MacAddress.parse(mac.toString())).isEqualTo(mac);
    assertThat(token.isReserved()).isFalse();
    assertThat(List.of(ports, zone, type, rule, numberedRule, attachment, association, key))
        .doesNotContainNull();
  }

  @Property(tries = 100)
  void everyResourceIsGivenAndCanBeWrittenAndRead(
      @ForAll Vpc vpc,
      @ForAll Subnet subnet,
      @ForAll Instance instance,
      @ForAll NetworkInterface eni,
      @ForAll PrivateIp privateIp,
      @ForAll ElasticIp elasticIp,
      @ForAll SecurityGroup group,
      @ForAll Resource resource) {
    for (Resource it : List.of(vpc, subnet, instance, eni, privateIp, elasticIp, group, resource)) {
      assertThat(ResourceText.read(ResourceText.write(it))).isEqualTo(it);
    }
  }

  @Property(tries = 300)
  void noOperationBreaksACloudAndWhatIsDeniedChangesNothing(
      @ForAll("operated") Tuple2<CloudFixture, Operation<?>> operated) {
    assertBorne(operated.get1(), operated.get2());
  }

  @Property(tries = 100)
  void nothingIsBrokenByWhatNamesNothingThatExists(
      @ForAll CloudFixture fixture, @ForAll Operation<?> operation) {
    assertBorne(fixture, operation);
  }

  private static void assertBorne(CloudFixture fixture, Operation<?> operation) {
    State before = fixture.state();
    boolean accepted = fixture.cloud().submit(operation).isAccepted();

    fixture.assertConsistent();
    if (!accepted) {
      assertThat(before.difference(fixture.state())).isEmpty();
    }
  }

  @Provide
  Arbitrary<Tuple2<CloudFixture, Operation<?>>> operated() {
    return CloudArbitraries.clouds()
        .flatMap(cloud -> OperationArbitraries.on(cloud).map(it -> Tuple.of(cloud, it)));
  }

  /** So that properties are not about refusals alone. */
  @Example
  void operationsOnWhatThereIsAreAcceptedOften() {
    Set<OperationKind> accepted = EnumSet.noneOf(OperationKind.class);
    operated()
        .sampleStream()
        .limit(4_000)
        .filter(it -> it.get1().cloud().submit(it.get2()).isAccepted())
        .forEach(it -> accepted.add(it.get2().kind()));

    assertThat(accepted).hasSizeGreaterThan(OperationKind.values().length * 2 / 3);
  }

  @Property(tries = 20)
  void anOperationOfOneKindIsGiven(
      @ForAll CreateVpc create, @ForAll AttachNetworkInterface attach) {
    assertThat(create.kind()).isEqualTo(OperationKind.CREATE_VPC);
    assertThat(attach.kind()).isEqualTo(OperationKind.ATTACH_NETWORK_INTERFACE);
  }

  @Property(tries = 200)
  void everyCloudIsConsistentAndAFixtureOfItsOwn(@ForAll CloudFixture fixture) {
    fixture.assertConsistent();
    assertThat(fixture.faults().longestLag()).isZero();
    fixture.cloud().createVpc(CreateVpc.builder().name("one-more").build());
  }

  @Example
  void operationsOfEveryKindAndResourcesOfEveryKindOccur() {
    Set<OperationKind> operations = EnumSet.noneOf(OperationKind.class);
    OperationArbitraries.operations()
        .sampleStream()
        .limit(2_000)
        .forEach(it -> operations.add(it.kind()));
    Set<ResourceKind> resources = EnumSet.noneOf(ResourceKind.class);
    ResourceArbitraries.resources()
        .sampleStream()
        .limit(500)
        .forEach(it -> resources.add(it.key().kind()));

    assertThat(operations).containsExactlyInAnyOrder(OperationKind.values());
    assertThat(resources).containsExactlyInAnyOrder(ResourceKind.values());
  }

  /** Full instances, several groups, associated elastic IPs: what properties look for is there. */
  @Example
  void cloudsAreFurnished() {
    List<CloudFixture> clouds = CloudArbitraries.clouds().sampleStream().limit(300).toList();

    assertOften(clouds, it -> count(it, Query.VPCS) > 1);
    assertOften(
        clouds,
        it ->
            it.cloud().list(Query.NETWORK_INTERFACES).items().stream()
                .anyMatch(eni -> eni.deviceIndex() > 2));
    assertOften(
        clouds,
        it ->
            it.cloud().list(Query.ELASTIC_IPS).items().stream()
                .anyMatch(eip -> eip.association().isPresent()));
    assertOften(clouds, it -> count(it, Query.PRIVATE_IPS) > count(it, Query.NETWORK_INTERFACES));
  }

  private static void assertOften(List<CloudFixture> clouds, Predicate<CloudFixture> what) {
    assertThat(clouds.stream().filter(what).count()).isGreaterThan(clouds.size() / 10);
  }

  private static int count(CloudFixture fixture, Query<?> query) {
    return fixture.cloud().list(query.withPageSize(100)).items().size();
  }

  @Property(tries = 20)
  void aCloudShrinksToWhatIsNeeded(@ForAll long seed) {
    CloudFixture smallest =
        smallest(
            CloudArbitraries.clouds(),
            new Random(seed),
            cloud ->
                cloud.cloud().list(Query.ELASTIC_IPS).items().stream()
                    .anyMatch(it -> it.association().isPresent()));

    assertThat(smallest.cloud().list(Query.VPCS).items()).hasSize(1);
    assertThat(smallest.cloud().list(Query.SUBNETS).items()).hasSize(1);
    assertThat(smallest.cloud().list(Query.INSTANCES).items()).isEmpty();
    assertThat(smallest.cloud().list(Query.SECURITY_GROUPS).items()).hasSize(1);
    assertThat(smallest.cloud().list(Query.NETWORK_INTERFACES).items()).hasSize(1);
    assertThat(smallest.cloud().list(Query.PRIVATE_IPS).items()).hasSize(1);
    assertThat(smallest.cloud().list(Query.ELASTIC_IPS).items()).hasSize(1);
  }

  @Property(tries = 20)
  void aResourceShrinksToWhatIsPlain(@ForAll long seed) {
    SecurityGroup smallest =
        smallest(
            ResourceArbitraries.securityGroups(),
            new Random(seed),
            group -> group.rules().stream().anyMatch(it -> it.spec().ports().isPresent()));

    assertThat(smallest.name()).isEqualTo("aa");
    assertThat(smallest.id()).hasToString("sg-0000000000");
    assertThat(smallest.rules())
        .singleElement()
        .extracting(it -> it.spec().ports())
        .isEqualTo(Optional.of(PortRange.of(1)));
  }

  /** What is left of a value when it is shrunk for as long as it still is what is looked for. */
  private static <T> T smallest(Arbitrary<T> arbitrary, Random random, Predicate<T> lookedFor) {
    RandomGenerator<T> generator = arbitrary.generator(1_000);
    Shrinkable<T> found = generator.next(random);
    while (!lookedFor.test(found.value())) {
      found = generator.next(random);
    }
    Optional<Shrinkable<T>> smaller = Optional.of(found);
    while (smaller.isPresent()) {
      found = smaller.get();
      smaller = found.shrink().filter(it -> lookedFor.test(it.value())).findFirst();
    }
    return found.value();
  }

  @Example
  void aClassThatIsNoOperationIsRefused() {
    @SuppressWarnings({"unchecked", "rawtypes"})
    Class<Operation<?>> any = (Class) Operation.class;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OperationArbitraries.of(any))
        .withMessageContaining("name the class of one operation, such as CreateVpc");
  }
}
