package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eni4j.CoreFolder;
import io.eni4j.EniService;
import io.eni4j.Tier;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Counter;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.change.Write;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Resource;
import io.eni4j.model.Subnet;
import io.eni4j.model.TaskKind;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.Export;
import io.eni4j.repository.Import;
import io.eni4j.repository.ImportConflictException;
import io.eni4j.repository.ImportTarget;
import io.eni4j.repository.Importing;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Query;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import io.eni4j.testing.NetworkFixtures;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class ExportImportTest {
  private static final String HEAD = "{\"form\":\"eni4j-export\",\"version\":1,\"revision\":41}\n";
  private static final String END = "{\"end\":true,\"resources\":0}\n";

  /** Where to, in the order of the journey. */
  enum Target {
    POSTGRES(TestDatabase.POSTGRES::newRepository),
    H2(TestDatabase.H2::newRepository),
    MEMORY(InMemoryNetworkRepository::new);

    @SuppressWarnings("ImmutableEnumChecker") // it makes a new one each time
    private final Supplier<NetworkRepository> source;

    Target(Supplier<NetworkRepository> source) {
      this.source = source;
    }

    NetworkRepository empty() {
      return source.get();
    }
  }

  @Test
  @Tag("proof")
  void whateverAStoreHoldsArrivesWholeThroughAllThreeStores() throws IOException {
    for (long seed = 1; seed <= Tier.count(3, 60, 1_000); seed++) {
      NetworkRepository from = filled(seed);
      List<String> expected = resources(exported(from));
      for (Target target : Target.values()) {
        NetworkRepository next = target.empty();
        long imported = Import.read(new StringReader(exported(from)), (ImportTarget) next);

        assertThat(imported).isEqualTo(expected.size()).isPositive();
        assertThat(resources(exported(next))).isEqualTo(expected);
        assertThat(revision(next)).isGreaterThan(revision(from));
        assertThat(counts(next)).isEqualTo(counts(from));
        from.close();
        from = next;
      }
      from.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyStoreArrivesEmptyAndItsRevisionsGoOnHigher(Target target) throws IOException {
    try (NetworkRepository store = target.empty()) {
      assertThat(Import.read(new StringReader(HEAD + END), (ImportTarget) store)).isZero();
      Worlds.door(store, 1).allocateElasticIp(5);

      assertThat(revision(store)).isGreaterThan(41);
    }
  }

  @Test
  void theDocumentedTextCanBeImported() throws IOException {
    String document = Files.readString(CoreFolder.file("docs/export-form.md"));
    String text = document.substring(document.indexOf("```\n") + 4, document.lastIndexOf("```"));
    try (NetworkRepository store = new InMemoryNetworkRepository()) {
      assertThat(Import.read(new StringReader(text), (ImportTarget) store)).isOne();
      assertThat(resources(exported(store))).isEqualTo(resources(text));
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyAnEmptyStoreIsImportedInto(Target target) {
    try (NetworkRepository store = target.empty()) {
      Worlds.door(store, 1).allocateElasticIp(5);

      assertThatThrownBy(() -> Import.read(new StringReader(HEAD + END), (ImportTarget) store))
          .isInstanceOf(RepositoryException.class)
          .hasMessageContaining("import into an empty one")
          .hasMessageContaining("nothing was stored");
      Worlds.door(store, 2).allocateElasticIp(5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void untilItIsDoneEverythingElseIsRefused(Target target) {
    try (NetworkRepository store = target.empty()) {
      EniService door = Worlds.door(store, 1);
      ImportTarget importTarget = (ImportTarget) store;
      try (Importing importing = importTarget.beginImport(7)) {
        importing.add(List.of(elasticIp("198.18.0.1", 1)));
        for (Runnable use :
            List.<Runnable>of(
                () -> door.allocateElasticIp(5),
                () -> revision(store),
                () -> store.commit(ChangeSet.of()),
                () -> store.answer(new IdempotencyToken("t")),
                () -> importTarget.beginImport(0))) {
          assertThatThrownBy(use::run)
              .isInstanceOf(RepositoryException.class)
              .hasMessageContaining("being imported into")
              .hasMessageContaining("nothing was stored");
        }
        importing.finish();
      }
      assertThat(Everything.in(door)).containsExactly(elasticIp("198.18.0.1", 1));
      door.allocateElasticIp(5);
      assertThat(counts(store)).contains(2L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClosedStoreIsNeitherImportedIntoNorFreedOfAnImport(Target target) {
    NetworkRepository store = target.empty();
    store.close();
    ImportTarget importTarget = (ImportTarget) store;
    for (Runnable use :
        List.<Runnable>of(() -> importTarget.beginImport(0), importTarget::abandonImport)) {
      assertThatThrownBy(use::run)
          .isInstanceOf(RepositoryException.class)
          .hasMessageContaining("closed");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anImportThatIsGivenUpLeavesNothing(Target target) throws IOException {
    try (NetworkRepository store = target.empty()) {
      ImportTarget importTarget = (ImportTarget) store;
      importTarget.beginImport(7).add(List.of(elasticIp("198.18.0.1", 1)));
      importTarget.abandonImport();
      assertThat(Everything.in(Worlds.door(store, 1))).isEmpty();
      assertThat(counts(store)).containsOnly(0L);

      try (Importing again = importTarget.beginImport(7)) {
        importTarget.abandonImport();
        assertThatThrownBy(() -> again.add(List.of(elasticIp("198.18.0.1", 1))))
            .isInstanceOf(RepositoryException.class);
        assertThatThrownBy(again::finish)
            .isInstanceOf(RepositoryException.class)
            .hasMessageContaining("abandoned");
      }
      assertThat(Import.read(new StringReader(exported(filled(5))), importTarget)).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatOtherTenantsHoldInASharedSpaceIsListedAndNothingIsImported(TestDatabase database)
      throws IOException {
    String space = TestDatabase.newNamespace().account();
    NetworkRepository from = filled(2);
    EniService here = Worlds.door(from, 9);
    here.submit(AllocateElasticIp.builder().bandwidthMbps(5).build());
    List<ElasticIp> moved = here.list(Query.ELASTIC_IPS).items();
    String text = exported(from);
    NetworkRepository first = inSpace(database, space);
    Import.read(new StringReader(text), (ImportTarget) first);
    NetworkRepository second = inSpace(database, space);

    assertThatExceptionOfType(ImportConflictException.class)
        .isThrownBy(() -> Import.read(new StringReader(text), (ImportTarget) second))
        .withMessageContaining(moved.size() + " addresses are held by other namespaces")
        .satisfies(
            it ->
                assertThat(it.conflicts())
                    .isEqualTo(
                        moved.stream().map(e -> new Slot.ElasticIpAddress(e.address())).toList()));

    assertThat(Everything.in(Worlds.door(second, 1))).isEmpty();
    assertThat(counts(second)).containsOnly(0L);
    assertThat(resources(exported(first))).isEqualTo(resources(text));
  }

  private static NetworkRepository inSpace(TestDatabase database, String space) {
    return JdbcNetworkRepository.builder(database.dataSource(), TestDatabase.newNamespace())
        .elasticIpSpace(space)
        .open();
  }

  @ParameterizedTest
  @EnumSource
  void aTextThatIsWrongIsRefusedByItsLineAndLeavesNothing(Target target) throws IOException {
    String good = exported(filled(3));
    List<String> lines = good.lines().toList();
    String first = lines.get(1) + "\n";
    try (NetworkRepository store = target.empty()) {
      assertRefused(store, "", "line 1 is missing");
      assertRefused(store, "{}\n", "line 1: head.form is missing");
      assertRefused(store, HEAD.replace("\"version\":1", "\"version\":2") + END, "version 1");
      assertRefused(store, HEAD, "line 2 is missing; the text is cut off");
      assertRefused(store, HEAD + first, "line 3 is missing; the text is cut off");
      assertRefused(store, HEAD + first + END, "tells of 0 resources, and there are 1");
      assertRefused(store, HEAD + END + "\n", "line 3 comes behind the end");
      assertRefused(store, HEAD + "?\n" + END, "line 2: ");
      assertRefused(
          store,
          HEAD + first + first + END.replace('0', '2'),
          "the resources do not fit together",
          "more than once",
          "twice");
      String last = lines.get(lines.size() - 2) + "\n";
      if (last.contains("networkInterfaceId")) {
        assertRefused(store, HEAD + last + END.replace('0', '1'), "do not fit together");
      }
      assertThat(Everything.in(Worlds.door(store, 1))).isEmpty();
      assertThat(counts(store)).containsOnly(0L);
      assertThat(Import.read(new StringReader(good), (ImportTarget) store)).isPositive();
    }
  }

  private static void assertRefused(NetworkRepository store, String text, String... one) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Import.read(new StringReader(text), (ImportTarget) store))
        .extracting(Throwable::getMessage)
        .matches(message -> Stream.of(one).anyMatch(message::contains));
  }

  @Test
  void whatIsNotSettledIsNotExported() throws IOException {
    NetworkRepository store = new InMemoryNetworkRepository();
    EniService door = Worlds.door(store, 1);
    Subnet subnet = Worlds.subnet(door, "10.0.0.0/24");
    Instance host = door.createInstance(Worlds.instance(subnet));
    NetworkInterface eni = Worlds.eni(door, subnet);
    NetworkInterface attached = door.attachNetworkInterface(eni.id(), host.id());

    planted(store, host.withTask(NetworkFixtures.task(TaskKind.START, host.id())));
    assertThatIllegalStateException()
        .isThrownBy(() -> exported(store))
        .withMessageContaining(host.id() + " is busy with " + TaskKind.START);
    planted(store, host);
    planted(
        store,
        attached.withAttachment(
            attached.attachment().orElseThrow().withState(AttachmentState.ATTACHING)));
    assertThatIllegalStateException()
        .isThrownBy(() -> exported(store))
        .withMessageContaining(eni.id() + " is ATTACHING");
    planted(store, attached);
    assertThat(exported(store)).endsWith("true,\"resources\":8}\n");
  }

  private static void planted(NetworkRepository store, Resource value) {
    store.commit(ChangeSet.of(new Write.Update(value)));
  }

  private static ElasticIp elasticIp(String address, int n) {
    try (EniService door = Worlds.door(new InMemoryNetworkRepository(), n)) {
      return door.allocateElasticIp(n)
          .withAddress(Ipv4Address.parse(address))
          .withCreatedAt(Instant.EPOCH);
    }
  }

  private static NetworkRepository filled(long seed) {
    NetworkRepository store = new InMemoryNetworkRepository();
    RandomCloud.play(Worlds.door(store, seed), seed, 150);
    return store;
  }

  private static String exported(NetworkRepository store) throws IOException {
    StringWriter text = new StringWriter();
    try (Snapshot snapshot = store.snapshot()) {
      Export.write(snapshot, text);
    }
    return text.toString();
  }

  /** The lines without head and end. */
  private static List<String> resources(String text) {
    List<String> lines = text.lines().toList();
    return lines.subList(1, lines.size() - 1);
  }

  private static long revision(NetworkRepository store) {
    try (Snapshot snapshot = store.snapshot()) {
      return snapshot.revision();
    }
  }

  private static List<Long> counts(NetworkRepository store) {
    try (Snapshot snapshot = store.snapshot()) {
      return Stream.of(Counter.values()).map(it -> snapshot.count(new Quota(it, 0))).toList();
    }
  }
}
