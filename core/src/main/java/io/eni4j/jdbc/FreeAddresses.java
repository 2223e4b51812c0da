package io.eni4j.jdbc;

import io.eni4j.model.Ipv4Address;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for free addresses, a block at a time, and reads nothing of blocks that are full.
 *
 * <p>Mostly the block of the starting point has one: one query. Else one more query tells which
 * blocks are full, and one for each block looked into.
 */
final class FreeAddresses {
  private final AddressBlocks blocks;
  private final Queries queries;
  private final int atMost;
  private final List<Ipv4Address> found = new ArrayList<>();

  FreeAddresses(AddressBlocks blocks, Queries queries, int atMost) {
    this.blocks = blocks;
    this.queries = queries;
    this.atMost = atMost;
  }

  /** Adds free addresses from one to another, ascending, until there are enough. */
  void propose(long first, long last) {
    if (first > last || found.size() == atMost) {
      return;
    }
    long block = first / AddressBlocks.SIZE;
    long end = last / AddressBlocks.SIZE;
    look(block, first, last);
    if (found.size() == atMost || block == end) {
      return;
    }
    Set<Long> full = queries.ask(blocks.full(block + 1, end), rows -> new HashSet<>(numbers(rows)));
    while (found.size() < atMost && ++block <= end) {
      if (!full.contains(block)) {
        look(block, first, last);
      }
    }
  }

  List<Ipv4Address> found() {
    return List.copyOf(found);
  }

  private void look(long block, long first, long last) {
    long from = Math.max(first, block * AddressBlocks.SIZE);
    long to = Math.min(last, block * AddressBlocks.SIZE + AddressBlocks.SIZE - 1);
    Set<Long> held = queries.ask(blocks.held(from, to), rows -> new HashSet<>(numbers(rows)));
    for (long address = from; address <= to && found.size() < atMost; address++) {
      if (!held.contains(address)) {
        found.add(new Ipv4Address((int) address));
      }
    }
  }

  private static List<Long> numbers(ResultSet rows) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    while (rows.next()) {
      numbers.add(rows.getLong(1));
    }
    return numbers;
  }
}
