package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eni4j.model.Namespace;
import io.eni4j.model.Resource;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LongTextsTest {
  @ParameterizedTest
  @EnumSource
  void textsOfResourcesMayBeLong(TestDatabase database) {
    String text = random(100_000);
    List<Resource> all = OneOfEach.with(Collections.nCopies(OneOfEach.TEXTS, text), Instant.EPOCH);
    try (NetworkRepository store = database.newRepository()) {
      store.commit(OneOfEach.inserts(all));
      try (Snapshot snapshot = store.snapshot()) {
        assertThat(Everything.in(snapshot)).isEqualTo(all);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesOfNamespacesAndSpacesAreAtMost1000BytesLong(TestDatabase database) {
    String longest = random(1_000);
    JdbcNetworkRepository.builder(database.dataSource(), new Namespace(longest, longest))
        .elasticIpSpace(longest)
        .macSpace(longest)
        .open()
        .close();
    assertRefused(database, new Namespace(longest + "x", "here"), "account has 1001 bytes");
    assertRefused(database, new Namespace("me", longest + "x"), "region has 1001 bytes");
    assertRefused(database, new Namespace("\u0000".repeat(167), "here"), "account has 1002 bytes");
    var spaces = JdbcNetworkRepository.builder(database.dataSource(), TestDatabase.newNamespace());
    assertThatThrownBy(spaces.elasticIpSpace(longest + "é")::open)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("elasticIpSpace has 1002 bytes");
    assertThatThrownBy(spaces.elasticIpSpace("").macSpace(longest + "é")::open)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("macSpace has 1002 bytes");
  }

  private static void assertRefused(TestDatabase database, Namespace namespace, String message) {
    assertThatThrownBy(() -> JdbcNetworkRepository.open(database.dataSource(), namespace))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("name it in 1000 at most");
  }

  /** Letters that no database can compress by much. */
  private static String random(int length) {
    Random random = new Random(length);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append((char) random.nextInt('0', 'z'));
    }
    return text.toString().replace('\\', '-');
  }
}
