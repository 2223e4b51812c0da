package io.eni4j.jdbc;

import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of one VPC or of one space, in blocks of 256, and which of the blocks are full.
 *
 * <p>A search skips full blocks, so its cost does not grow with what is held. A block is never
 * marked full while an address in it is free: whoever frees one locks the block's row first and
 * keeps the lock until the commit; whoever takes one of the last locks the row, and only then
 * counts. The row is made by the first of either, and the other one waits for it. A full block that
 * is not marked (many took its last addresses at once) costs a search one look more.
 */
final class AddressBlocks {
  /** How many addresses a block has. */
  static final long SIZE = 256;

  /** From how many held addresses on a block is locked to count them. */
  private static final long NEARLY_FULL = 240;

  private final String held;
  private final String blocks;
  private final List<String> columns;
  private final List<@Nullable Object> area;

  private AddressBlocks(
      String held, String blocks, List<String> columns, List<@Nullable Object> area) {
    this.held = held;
    this.blocks = blocks;
    this.columns = columns;
    this.area = area;
  }

  /** The private IPs of a VPC; empty: the addresses of elastic IPs. */
  static AddressBlocks of(Tenant tenant, Optional<? extends ResourceKey<?>> vpcId) {
    if (vpcId.isPresent()) {
      return new AddressBlocks(
          "private_ip",
          "private_ip_block",
          List.of("namespace_id", "vpc_id"),
          List.of(tenant.id(), vpcId.get().toString()));
    }
    return new AddressBlocks(
        "elastic_ip", "elastic_ip_block", List.of("space_id"), List.of(tenant.elasticIpSpace()));
  }

  /** Asks for the addresses held from one to another, ascending. */
  Step held(long first, long last) {
    return new Step(
        "SELECT address FROM eni.%s WHERE %s AND address BETWEEN ? AND ? ORDER BY address"
            .formatted(held, inArea()),
        with(first, last));
  }

  /** Asks for the blocks marked full from one to another, ascending. */
  Step full(long first, long last) {
    return new Step(
        "SELECT block FROM eni.%s WHERE %s AND is_full AND block BETWEEN ? AND ? ORDER BY block"
            .formatted(blocks, inArea()),
        with(first, last));
  }

  /** An address of a block is going to be free. */
  void free(long block, Consumer<Step> steps) {
    steps.accept(new Step(merge("", "FALSE"), with(block)));
  }

  /** An address of a block is taken by now. */
  void taken(long block, Consumer<Step> steps) {
    List<@Nullable Object> parameters = with(block);
    parameters.addAll(range(block));
    steps.accept(
        new Step(merge(" WHERE " + count() + " >= " + NEARLY_FULL, "b.is_full"), parameters));
    List<@Nullable Object> marked = with(block);
    marked.addAll(range(block));
    steps.accept(
        new Step(
            """
            UPDATE eni.%s SET is_full = TRUE
            WHERE %s AND block = ? AND NOT is_full AND %s = %d"""
                .formatted(blocks, inArea(), count(), SIZE),
            marked));
  }

  /** Makes the row of a block, or locks it and sets whether it is full. */
  private String merge(String when, String full) {
    StringBuilder source = new StringBuilder();
    StringBuilder on = new StringBuilder();
    StringBuilder values = new StringBuilder();
    for (String column : columns) {
      source.append("CAST(? AS ").append(type(column)).append(") AS ").append(column).append(", ");
      on.append("b.").append(column).append(" = s.").append(column).append(" AND ");
      values.append("s.").append(column).append(", ");
    }
    return """
        MERGE INTO eni.%s b USING (SELECT %sCAST(? AS BIGINT) AS block%s) s
        ON (%sb.block = s.block)
        WHEN MATCHED THEN UPDATE SET is_full = %s
        WHEN NOT MATCHED THEN INSERT (%s, block, is_full) VALUES (%ss.block, FALSE)"""
        .formatted(blocks, source, when, on, full, String.join(", ", columns), values);
  }

  private static String type(String column) {
    return switch (column) {
      case "namespace_id" -> "INTEGER";
      case "space_id" -> "BIGINT";
      default -> "VARCHAR";
    };
  }

  private String count() {
    return "(SELECT COUNT(*) FROM eni.%s WHERE %s AND address BETWEEN ? AND ?)"
        .formatted(held, inArea());
  }

  private List<@Nullable Object> range(long block) {
    return with(block * SIZE, block * SIZE + SIZE - 1);
  }

  private String inArea() {
    return String.join(" = ? AND ", columns) + " = ?";
  }

  private List<@Nullable Object> with(Object... values) {
    List<@Nullable Object> all = new ArrayList<>(area);
    all.addAll(List.of(values));
    return all;
  }
}
