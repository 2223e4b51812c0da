package io.eni4j.model;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * The type of an instance: its name, its vCPUs and, where they are known for this type alone, its
 * limits.
 *
 * <p>A limit given here wins over whatever table the policy has. Whether the number of vCPUs occurs
 * at all is for the policy to say. Immutable and thread-safe.
 *
 * @param name the name, such as {@code g.n2.large}: 1 to 64 letters, digits, dots and hyphens
 * @param vcpus the number of vCPUs
 * @param interfaceLimit how many network interfaces one instance may have, the primary included;
 *     empty: the policy's table says
 * @param privateIpLimit how many private IPs one of its interfaces may have, the primary included;
 *     empty: the policy's table says
 */
public record InstanceType(
    String name, int vcpus, OptionalInt interfaceLimit, OptionalInt privateIpLimit) {

  /**
   * Checks the values.
   *
   * @param name the name, such as {@code g.n2.large}: 1 to 64 letters, digits, dots and hyphens
   * @param vcpus the number of vCPUs
   * @param interfaceLimit how many network interfaces one instance may have, the primary included;
   *     empty: the policy's table says
   * @param privateIpLimit how many private IPs one of its interfaces may have, the primary
   *     included; empty: the policy's table says
   * @throws IllegalArgumentException if the name has another form, or a limit is below 1
   */
  public InstanceType {
    requireNonNull(name, "name");
    requireNonNull(interfaceLimit, "interfaceLimit");
    requireNonNull(privateIpLimit, "privateIpLimit");
    boolean good = !name.isEmpty() && name.length() <= 64;
    for (int i = 0; good && i < name.length(); i++) {
      char c = name.charAt(i);
      good = c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
    }
    if (!good) {
      throw new IllegalArgumentException(
          "not the name of an instance type: "
              + Texts.quote(name)
              + "; write 1 to 64 letters, digits, dots or hyphens, such as g.n2.large");
    }
    requirePositive("interfaceLimit", interfaceLimit);
    requirePositive("privateIpLimit", privateIpLimit);
  }

  /**
   * {@return a type whose limits are those of the policy's table}
   *
   * @param name the name
   * @param vcpus the number of vCPUs
   */
  public static InstanceType of(String name, int vcpus) {
    return new InstanceType(name, vcpus, OptionalInt.empty(), OptionalInt.empty());
  }

  /**
   * {@return this type with its own limit of interfaces, the primary included, 1 or more}
   *
   * @param limit the limit, 1 or more
   */
  public InstanceType withInterfaceLimit(int limit) {
    return new InstanceType(name, vcpus, OptionalInt.of(limit), privateIpLimit);
  }

  /**
   * {@return this type with its own limit of private IPs an interface, the primary included, 1 or
   * more}
   *
   * @param limit the limit, 1 or more
   */
  public InstanceType withPrivateIpLimit(int limit) {
    return new InstanceType(name, vcpus, interfaceLimit, OptionalInt.of(limit));
  }

  /** The name and the vCPUs, such as {@code g.n2.large (2 vCPUs)}. */
  @Override
  public String toString() {
    return name + " (" + vcpus + " vCPUs)";
  }

  private static void requirePositive(String argument, OptionalInt limit) {
    if (limit.isPresent() && limit.getAsInt() < 1) {
      throw new IllegalArgumentException(
          argument
              + " is "
              + limit.getAsInt()
              + "; a limit counts the primary, so it is at least 1");
    }
  }
}
