package io.eni4j.testkit.jqwik;

import io.eni4j.operation.Operation;
import io.eni4j.testing.CloudFixture;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitraries of operations, each well-formed by itself. */
public final class OperationArbitraries {
  private static final Map<Class<?>, Arbitrary<? extends Operation<?>>> ANY =
      new OperationTable(Names.any()).all();

  private OperationArbitraries() {}

  /**
   * {@return operations of all kinds} What they name exists nowhere, so most are denied; a policy
   * and a store must bear them all the same.
   */
  public static Arbitrary<Operation<?>> operations() {
    return Arbitraries.oneOf(List.copyOf(ANY.values()));
  }

  /**
   * {@return operations of all kinds that name what a cloud holds now, where it holds any} Many are
   * accepted. With a cloud of its own for each:
   *
   * <pre>{@code
   * Arbitrary<Tuple2<CloudFixture, Operation<?>>> pairs =
   *     CloudArbitraries.clouds()
   *         .flatMap(cloud -> OperationArbitraries.on(cloud).map(it -> Tuple.of(cloud, it)));
   * }</pre>
   *
   * @param fixture the cloud, which is read now and left as it is
   */
  public static Arbitrary<Operation<?>> on(CloudFixture fixture) {
    return Arbitraries.oneOf(List.copyOf(new OperationTable(Names.in(fixture)).all().values()));
  }

  /**
   * {@return operations of one kind}
   *
   * @param <O> the kind
   * @param type the kind, such as {@code CreateVpc.class}
   * @throws IllegalArgumentException if that is no kind of operation
   */
  public static <O extends Operation<?>> Arbitrary<O> of(Class<O> type) {
    Arbitrary<? extends Operation<?>> found = ANY.get(type);
    if (found == null) {
      throw new IllegalArgumentException(
          "type is " + type.getName() + "; name the class of one operation, such as CreateVpc");
    }
    return found.map(type::cast);
  }

  static boolean has(Class<?> type) {
    return ANY.containsKey(type);
  }
}
