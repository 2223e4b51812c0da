package io.eni4j.proof;

import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.MacAddress;
import io.eni4j.model.Namespace;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Zone;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.policy.ViolationText;
import io.eni4j.repository.Import;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import io.eni4j.text.Json;
import io.eni4j.text.ResourceText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.function.Function;

/** The readers of text from outside, each with a text that it takes. */
enum Reader {
  ADDRESS("10.0.0.1", Ipv4Address::parse),
  BLOCK("10.0.0.0/16", Ipv4Cidr::parse),
  MAC("fa:16:3e:00:00:01", MacAddress::parse),
  ID("port-0123456789", NetworkInterfaceId::new),
  ZONE("cn-north-1a", Zone::new),
  INSTANCE_TYPE("g.n2.large", text -> InstanceType.of(text, 2)),
  NAMESPACE("account-1", text -> new Namespace(text, "cn-north-1")),
  TOKEN("order-4711", IdempotencyToken::new),
  PAGE_TOKEN("c29tZXRoaW5nLXRoYXQtbG9va3MtbGlrZS1vbmU", Reader::page),
  JSON("{\"a\":[1,true,\"x\\u0000\"],\"b\":{}}", Json::read),
  RESOURCE(Texts.EIP, ResourceText::read),
  VIOLATIONS("[]", ViolationText::read),
  EXPORT(
      "{\"form\":\"eni4j-export\",\"version\":1,\"revision\":41}\n"
          + Texts.EIP
          + "\n{\"end\":true,\"resources\":1}\n",
      Reader::imported);

  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // a method that keeps nothing
  private final Function<String, ?> method;

  Reader(String text, Function<String, ?> method) {
    this.text = text;
    this.method = method;
  }

  /** A text that it takes. */
  String text() {
    return text;
  }

  /** Reads another. */
  Object read(String other) {
    return method.apply(other);
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

  private static final class Texts {
    private static final String EIP =
        """
      {"kind":"elasticIp","id":"fip-0000000001","address":"198.18.0.1","bandwidthMbps":5,\
      "provider":"bgp","createdAt":"2026-01-01T00:00:00Z"}""";
  }
}
