package io.eni4j.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.Tier;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Zone;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.policy.ViolationText;
import io.eni4j.repository.Import;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.Namespace;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import io.eni4j.text.Edits;
import io.eni4j.text.Json;
import io.eni4j.text.ResourceText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every reader of text from outside gives a value or throws IllegalArgumentException, whatever is
 * done to a text that it takes; a seed leads to the same texts again.
 */
@Tag("proof")
class FuzzTest {
  private static final String EIP =
      """
      {"kind":"elasticIp","id":"fip-0000000001","address":"198.18.0.1","bandwidthMbps":5,\
      "provider":"bgp","createdAt":"2026-01-01T00:00:00Z"}""";

  /** The readers, each with a text that it takes. */
  enum Reader {
    ADDRESS("10.0.0.1", Ipv4Address::parse),
    BLOCK("10.0.0.0/16", Ipv4Cidr::parse),
    MAC("fa:16:3e:00:00:01", MacAddress::parse),
    ID("port-0123456789", NetworkInterfaceId::new),
    ZONE("cn-north-1a", Zone::new),
    INSTANCE_TYPE("g.n2.large", text -> InstanceType.of(text, 2)),
    NAMESPACE("account-1", text -> new Namespace(text, "cn-north-1")),
    TOKEN("order-4711", IdempotencyToken::new),
    PAGE_TOKEN("c29tZXRoaW5nLXRoYXQtbG9va3MtbGlrZS1vbmU", FuzzTest::page),
    JSON("{\"a\":[1,true,\"x\\u0000\"],\"b\":{}}", Json::read),
    RESOURCE(EIP, ResourceText::read),
    VIOLATIONS("[]", ViolationText::read),
    EXPORT(
        "{\"form\":\"eni4j-export\",\"version\":1,\"revision\":41}\n"
            + EIP
            + "\n{\"end\":true,\"resources\":1}\n",
        FuzzTest::imported);

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // a method that keeps nothing
    private final Function<String, ?> method;

    Reader(String text, Function<String, ?> method) {
      this.text = text;
      this.method = method;
    }
  }

  @ParameterizedTest
  @EnumSource
  void givesAValueOrRefuses(Reader reader) {
    Random random = new Random(reader.name().hashCode());
    int read = 0;
    int inputs = Tier.count(500, 100_000 / Reader.values().length, 1_000_000);
    for (int i = 0; i < inputs; i++) {
      List<Integer> edits = new ArrayList<>();
      for (int edit = random.nextInt(4); edit > 0; edit--) {
        edits.add(random.nextInt(100_000));
      }
      String text = Edits.of(reader.text, edits);
      read += Edits.isRead(() -> reader.method.apply(text)) ? 1 : 0;
    }
    if (reader != Reader.PAGE_TOKEN) {
      assertThat(read).isPositive();
    }
  }

  private static Object page(String token) {
    try (InMemoryNetworkRepository store = new InMemoryNetworkRepository();
        Snapshot snapshot = store.snapshot()) {
      return snapshot.list(Query.VPCS.after(token));
    }
  }

  private static Object imported(String text) {
    try (InMemoryNetworkRepository store = new InMemoryNetworkRepository()) {
      return Import.read(new StringReader(text), store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
