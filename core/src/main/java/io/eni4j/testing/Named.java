package io.eni4j.testing;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Resource;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import io.eni4j.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Resources by their names. */
final class Named {
  private Named() {}

  /**
   * The one resource that has a name.
   *
   * @throws IllegalArgumentException if none or several have it; it tells which names there are
   */
  static <R extends Resource> R in(
      NetworkRepository repository,
      Query<R> query,
      String name,
      Function<R, Optional<String>> nameOf) {
    requireNonNull(name, "name");
    List<R> found = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (Snapshot snapshot = repository.snapshot()) {
      Optional<String> next = Optional.empty();
      do {
        Page<R> page = snapshot.list(next.isPresent() ? query.after(next.get()) : query);
        for (R resource : page.items()) {
          nameOf.apply(resource).ifPresent(names::add);
          if (nameOf.apply(resource).filter(name::equals).isPresent()) {
            found.add(resource);
          }
        }
        next = page.next();
      } while (next.isPresent());
    }
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "name is %s, and %d of kind %s have it; names are %s"
              .formatted(
                  Shown.of(name),
                  found.size(),
                  query.kind(),
                  names.stream().sorted().map(Shown::of).collect(Collectors.joining(", "))));
    }
    return found.get(0);
  }
}
