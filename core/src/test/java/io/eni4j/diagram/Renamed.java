package io.eni4j.diagram;

import io.eni4j.ForwardingSnapshot;
import io.eni4j.change.Versioned;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.Optional;

/** A snapshot in which everything has one name, such as no policy lets in but a store may hold. */
final class Renamed extends ForwardingSnapshot {
  private final String name;

  Renamed(Snapshot origin, String name) {
    super(origin);
    this.name = name;
  }

  @Override
  public <R extends Resource> Optional<Versioned<R>> find(ResourceKey<R> key) {
    return super.find(key).map(it -> new Versioned<>(renamed(it.value()), it.revision()));
  }

  @Override
  public <R extends Resource> Page<R> list(Query<R> query) {
    Page<R> page = super.list(query);
    return new Page<>(page.items().stream().map(this::renamed).toList(), page.next());
  }

  @SuppressWarnings("unchecked") // a resource is renamed into one of the same kind
  private <R extends Resource> R renamed(R resource) {
    return (R) anyRenamed(resource);
  }

  private Resource anyRenamed(Resource resource) {
    if (resource instanceof Vpc vpc) {
      return vpc.withName(name);
    }
    if (resource instanceof Subnet subnet) {
      return subnet.withName(name);
    }
    if (resource instanceof Instance instance) {
      return instance.withName(name);
    }
    if (resource instanceof SecurityGroup group) {
      return group.withName(name);
    }
    return resource instanceof NetworkInterface eni ? eni.withName(name) : resource;
  }
}
