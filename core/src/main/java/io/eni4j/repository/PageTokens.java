package io.eni4j.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.eni4j.model.ElasticIpId;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import io.eni4j.text.Shown;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The texts that lead from one page to the next: the last key looked at, and a digest that only
 * this store can make for that key, kind and filters. For those who write a store.
 *
 * <p>Immutable and thread-safe.
 */
public final class PageTokens {
  private static final int DIGEST_LENGTH = 16;

  private final String store;

  /** Tokens of a store that lives as long as this object. */
  PageTokens() {
    this(UUID.randomUUID().toString());
  }

  /**
   * Tokens of a store that outlives this object.
   *
   * @param store a text that the store keeps, different from that of every other store
   */
  public PageTokens(String store) {
    this.store = requireNonNull(store, "store");
  }

  /**
   * {@return the token that goes on behind a key}
   *
   * @param last the key of the last resource on the page
   * @param query what to list
   */
  public String after(ResourceKey<?> last, Query<?> query) {
    byte[] key = last.toString().getBytes(UTF_8);
    byte[] token = Arrays.copyOf(digest(last.toString(), query), DIGEST_LENGTH + key.length);
    System.arraycopy(key, 0, token, DIGEST_LENGTH, key.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /**
   * {@return the key behind which a query goes on; empty: it begins}
   *
   * @param query what to list
   * @throws IllegalArgumentException if the token is not this store's for that kind and filters
   */
  public Optional<ResourceKey<?>> start(Query<?> query) {
    return query.token().map(token -> key(token, query));
  }

  private ResourceKey<?> key(String token, Query<?> query) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      throw refused(token, query, e);
    }
    if (bytes.length <= DIGEST_LENGTH) {
      throw refused(token, query, null);
    }
    String key = new String(bytes, DIGEST_LENGTH, bytes.length - DIGEST_LENGTH, UTF_8);
    byte[] digest = Arrays.copyOf(bytes, DIGEST_LENGTH);
    if (!Arrays.equals(digest, digest(key, query))) {
      throw refused(token, query, null);
    }
    ResourceKey<?> last = parse(query.kind(), key);
    // One token has one spelling, though its last letter may have bits to spare.
    if (!after(last, query).equals(token)) {
      throw refused(token, query, null);
    }
    return last;
  }

  private byte[] digest(String key, Query<?> query) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String bound = store + '\n' + query.kind() + '\n' + canonical(query) + '\n' + key;
      return Arrays.copyOf(digest.digest(bound.getBytes(UTF_8)), DIGEST_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** The filters as text, the same for equal sets of them. */
  private static String canonical(Query<?> query) {
    return query.filters().stream()
        .map(filter -> filter.getClass().getSimpleName() + ' ' + filter.target())
        .sorted()
        .toList()
        .toString();
  }

  private static ResourceKey<?> parse(ResourceKind kind, String key) {
    return switch (kind) {
      case VPC -> new VpcId(key);
      case SUBNET -> new SubnetId(key);
      case INSTANCE -> new InstanceId(key);
      case NETWORK_INTERFACE -> new NetworkInterfaceId(key);
      case PRIVATE_IP -> {
        int slash = key.indexOf('/');
        yield new PrivateIpKey(
            new VpcId(key.substring(0, slash)), Ipv4Address.parse(key.substring(slash + 1)));
      }
      case ELASTIC_IP -> new ElasticIpId(key);
      case SECURITY_GROUP -> new SecurityGroupId(key);
    };
  }

  private static IllegalArgumentException refused(
      String token, Query<?> query, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "token is "
            + Shown.of(token)
            + "; this store made no such token for "
            + query.kind()
            + " and "
            + canonical(query)
            + "; pass on the token of the page before unaltered, to the same store, with the same"
            + " kind and filters",
        cause);
  }
}
