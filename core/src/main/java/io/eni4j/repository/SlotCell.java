package io.eni4j.repository;

/** Who fills a MAC address or the address of an elastic IP, with its history. */
final class SlotCell extends Cell<RecordCell> {
  private final Object address;

  SlotCell(Object address) {
    this.address = address;
  }

  @Override
  void vanished(Contents contents) {
    contents.slots().remove(address, this);
  }
}
