package io.eni4j.repository;

import io.eni4j.change.References;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages of what a query asks for, as it was at one revision. */
final class Listing {
  /** How many records one page looks at; then it goes out as it is, with a token. */
  static final int LOOKED_AT = 2_000;

  private final Contents contents;
  private final PageTokens tokens;
  private final long revision;

  Listing(Contents contents, PageTokens tokens, long revision) {
    this.contents = contents;
    this.tokens = tokens;
    this.revision = revision;
  }

  /**
   * One page.
   *
   * @throws IllegalArgumentException if the token is not this store's for that kind and filters
   */
  <R extends Resource> Page<R> page(Query<R> query) {
    ResourceKey<?> last = tokens.start(query).orElse(null);
    Iterator<RecordCell> rest =
        Candidates.of(contents, query, revision).behind(last).values().iterator();
    List<R> items = new ArrayList<>();
    for (int i = 0; i < LOOKED_AT && items.size() < query.pageSize() && rest.hasNext(); i++) {
      RecordCell cell = rest.next();
      last = cell.key();
      Resource resource = cell.valueAt(revision);
      if (resource != null && isAskedFor(resource, query)) {
        items.add(query.type().cast(resource));
      }
    }
    return new Page<>(items, rest.hasNext() ? token(last, query) : Optional.empty());
  }

  private Optional<String> token(@Nullable ResourceKey<?> last, Query<?> query) {
    return last == null ? Optional.empty() : Optional.of(tokens.after(last, query));
  }

  private static boolean isAskedFor(Resource resource, Query<?> query) {
    for (Filter filter : query.filters()) {
      if (!isIn(resource, filter)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(Resource resource, Filter filter) {
    if (resource instanceof PrivateIp privateIp && filter instanceof Filter.InVpc) {
      return privateIp.vpcId().equals(filter.target());
    } else if (resource instanceof PrivateIp privateIp && filter instanceof Filter.InSubnet) {
      return privateIp.subnetId().equals(filter.target());
    }
    return References.pointsAt(resource, filter.target());
  }
}
