package io.eni4j.repository;

/** The addresses that are held in one space, with their history; no value: none is. */
final class SpaceCell extends Cell<AddressSet> {
  private final Object space;

  SpaceCell(Object space) {
    this.space = space;
  }

  @Override
  void vanished(Contents contents) {
    contents.spaces().remove(space, this);
  }
}
