package io.eni4j;

import io.eni4j.change.AddressRange;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.MacAddress;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * Where everything that is chosen comes from.
 *
 * @param clock the time
 * @param ids the last part of ids
 * @param random all other choices
 * @param macPrefix the lowest MAC address with the prefix
 * @param macHostBits how many bits follow the prefix
 * @param addressChoice where to begin to look for a free address
 */
record Sources(
    Clock clock,
    IdSource ids,
    RandomGenerator random,
    long macPrefix,
    int macHostBits,
    AddressChoice addressChoice) {

  /** A MAC address with the prefix. */
  MacAddress randomMac() {
    return new MacAddress(macPrefix | random.nextLong(1L, 1L << macHostBits));
  }

  /** Where to begin in a range of addresses. */
  Ipv4Address startIn(AddressRange range) {
    return addressChoice == AddressChoice.LOWEST_FIRST
        ? range.first()
        : range.first().plus(random.nextLong(range.size()));
  }

  /** Where to begin in a list that is not empty. */
  int firstOf(int size) {
    return addressChoice == AddressChoice.LOWEST_FIRST ? 0 : random.nextInt(size);
  }
}
