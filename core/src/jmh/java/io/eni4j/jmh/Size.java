package io.eni4j.jmh;

/** How much there is of what; all else is as in {@link #BASE}. */
public enum Size {
  BASE(1_000, 20, 10, 10),
  INTERFACES_1000000(1_000_000, 20, 10, 40),
  INSTANCES_10000(1_000, 10_000, 10, 10),
  GROUP_OF_100000(100_000, 20, 100_000, 10),
  SUBNETS_10000(10_000, 20, 10, 10_000);

  final int interfaces;
  final int instances;
  final int interfacesInGroup;
  final int subnets;

  Size(int interfaces, int instances, int interfacesInGroup, int subnets) {
    this.interfaces = interfaces;
    this.instances = instances;
    this.interfacesInGroup = interfacesInGroup;
    this.subnets = subnets;
  }
}
