package io.eni4j.policy;

/**
 * A row of the table of limits by number of vCPUs.
 *
 * <p>Immutable and thread-safe.
 *
 * @param minVcpus the lowest number of vCPUs in the row, 1 or more
 * @param maxVcpus the highest number of vCPUs in the row
 * @param interfaces how many network interfaces an instance may have, the primary included
 * @param privateIps how many private IPs an interface may have, the primary included
 */
public record VcpuLimit(int minVcpus, int maxVcpus, int interfaces, int privateIps) {

  /**
   * Checks the row.
   *
   * @param minVcpus the lowest number of vCPUs in the row, 1 or more
   * @param maxVcpus the highest number of vCPUs in the row
   * @param interfaces how many network interfaces an instance may have, the primary included
   * @param privateIps how many private IPs an interface may have, the primary included
   * @throws IllegalArgumentException if a number is below 1, or the row ends before it begins
   */
  public VcpuLimit {
    if (minVcpus < 1 || maxVcpus < minVcpus) {
      throw new IllegalArgumentException(
          "minVcpus is " + minVcpus + " and maxVcpus is " + maxVcpus + "; write 1 <= min <= max");
    }
    if (interfaces < 1 || privateIps < 1) {
      throw new IllegalArgumentException(
          "interfaces is "
              + interfaces
              + " and privateIps is "
              + privateIps
              + "; both count the primary, so they are at least 1");
    }
  }

  /**
   * {@return whether a number of vCPUs is in the row}
   *
   * @param vcpus the number of vCPUs
   */
  public boolean covers(int vcpus) {
    return minVcpus <= vcpus && vcpus <= maxVcpus;
  }

  /** The row in words, such as {@code 4 to 8 vCPUs}. */
  @Override
  public String toString() {
    return maxVcpus == Integer.MAX_VALUE
        ? minVcpus + " and more vCPUs"
        : minVcpus + " to " + maxVcpus + " vCPUs";
  }
}
