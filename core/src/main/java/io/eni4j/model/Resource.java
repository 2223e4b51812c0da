package io.eni4j.model;

/**
 * Something that a cloud keeps and that a key names.
 *
 * <p>A resource is a value: it says what was so at one instant. Every resource is immutable and
 * thread-safe.
 */
public sealed interface Resource
    permits Vpc, Subnet, Instance, NetworkInterface, PrivateIp, ElasticIp, SecurityGroup {

  /** {@return what names this resource} */
  ResourceKey<?> key();
}
