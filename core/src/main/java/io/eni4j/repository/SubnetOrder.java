package io.eni4j.repository;

import io.eni4j.change.Versioned;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The subnets of a VPC by their blocks, those of all versions still kept. */
final class SubnetOrder {
  // More than one subnet under one block only while old versions are kept.
  private final ConcurrentSkipListMap<Ipv4Cidr, List<RecordCell>> candidates =
      new ConcurrentSkipListMap<>();

  /** A subnet has that block from now on. */
  void join(Ipv4Cidr cidr, RecordCell cell) {
    List<RecordCell> there = candidates.getOrDefault(cidr, List.of());
    if (!there.contains(cell)) {
      List<RecordCell> more = new ArrayList<>(there);
      more.add(cell);
      candidates.put(cidr, List.copyOf(more));
    }
  }

  /** No version of the subnet that is still kept has that block. */
  void forget(Ipv4Cidr cidr, RecordCell cell) {
    List<RecordCell> fewer = new ArrayList<>(candidates.getOrDefault(cidr, List.of()));
    fewer.remove(cell);
    if (fewer.isEmpty()) {
      candidates.remove(cidr);
    } else {
      candidates.put(cidr, List.copyOf(fewer));
    }
  }

  /** How many blocks are kept, those of old versions included. */
  int size() {
    return candidates.size();
  }

  /** A subnet that shares addresses with a block at a revision; null if there is none. */
  @Nullable Versioned<?> overlapping(VpcId vpcId, Ipv4Cidr cidr, long revision) {
    // Blocks share addresses only if one contains the other: the larger ones are few enough to try.
    for (int prefixLength = 0; prefixLength < cidr.prefixLength(); prefixLength++) {
      Ipv4Cidr larger = Ipv4Cidr.around(cidr.network(), prefixLength);
      Versioned<?> found = first(candidates.get(larger), vpcId, larger, revision);
      if (found != null) {
        return found;
      }
    }
    Ipv4Cidr last = new Ipv4Cidr(cidr.last(), 32);
    for (var inside : candidates.subMap(cidr, true, last, true).entrySet()) {
      Versioned<?> found = first(inside.getValue(), vpcId, inside.getKey(), revision);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Versioned<?> first(
      @Nullable List<RecordCell> cells, VpcId vpcId, Ipv4Cidr cidr, long revision) {
    if (cells != null) {
      for (RecordCell cell : cells) {
        Versioned<?> versioned = cell.at(revision);
        if (versioned != null
            && versioned.value() instanceof Subnet subnet
            && subnet.vpcId().equals(vpcId)
            && subnet.cidr().equals(cidr)) {
          return versioned;
        }
      }
    }
    return null;
  }
}
