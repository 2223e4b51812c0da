package io.eni4j.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Cards in columns: each goes where the least stands so far, the leftmost of several. */
record Grid(List<Placed> placed, int height) {
  static final int GAP = 12;

  static Grid of(List<Card> cards, int columns) {
    List<Integer> filled = new ArrayList<>(Collections.nCopies(columns, 0));
    List<Placed> placed = new ArrayList<>();
    for (Card card : cards) {
      int column = filled.indexOf(Collections.min(filled));
      placed.add(new Placed(card, column * (Card.WIDTH + GAP), filled.get(column)));
      filled.set(column, filled.get(column) + card.height() + GAP);
    }
    return new Grid(placed, Math.max(0, Collections.max(filled) - GAP));
  }

  static int width(int columns) {
    return columns * (Card.WIDTH + GAP) - GAP;
  }

  void draw(Drawing drawing, int x, int y) {
    placed.forEach(it -> it.card().draw(drawing, x + it.x(), y + it.y()));
  }

  /** A card and where in the grid it stands. */
  record Placed(Card card, int x, int y) {}
}
