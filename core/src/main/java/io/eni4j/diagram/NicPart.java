package io.eni4j.diagram;

import io.eni4j.diagram.Scene.Address;
import io.eni4j.diagram.Scene.Nic;
import java.util.ArrayList;
import java.util.List;

/** A network interface within a card: a badge with its index, and rows beside it. */
final class NicPart {
  static final int WIDTH = Card.WIDTH - 2 * Card.PADDING;

  private static final int TEXT = 30;
  private static final int ROOM = WIDTH - TEXT - 8;
  private static final int SECOND = 110;
  private static final int ROW = 17;
  private static final int CHIP_ROW = 19;

  private final Nic nic;
  private final boolean onItsHost;
  private final int hue;
  private final List<List<Address>> rows;
  private final List<List<String>> chips;

  /** The hue is that of the interface's own subnet. */
  NicPart(Nic nic, boolean onItsHost, int hue) {
    this.nic = nic;
    this.onItsHost = onItsHost;
    this.hue = hue;
    this.rows = rows(nic.addresses());
    this.chips = chips(nic.groups());
  }

  int height() {
    return 8 + ROW * (1 + notes().size() + rows.size()) + CHIP_ROW * chips.size() + 4;
  }

  void draw(Drawing drawing, int x, int y) {
    drawing.box(x, y, WIDTH, height(), 5, "nic");
    if (nic.elsewhere().isPresent()) {
      drawing.box(x, y, 3, height(), 1, "mark" + hue);
    }
    drawing.box(x + 7, y + 6, 18, 16, 4, nic.eni().deviceIndex() == 0 ? "grey" : "mark" + hue);
    drawing.textAround(
        x + 16,
        y + 18,
        18,
        nic.eni().deviceIndex() < 100 ? Type.BADGE : Type.CHIP,
        "light",
        nic.eni().deviceIndex() == 0 ? "–" : Integer.toString(nic.eni().deviceIndex()));
    int line = y + 18;
    int half = ROOM / 2;
    drawing.text(x + TEXT, line, half, Type.CODE, "ink", nic.eni().id().toString());
    drawing.textBefore(
        x + WIDTH - 8, line, half, Type.CODE, "soft", nic.eni().macAddress().toString());
    for (Note note : notes()) {
      line += ROW;
      drawing.text(x + TEXT, line, ROOM, Type.WORDS, note.style(), note.text());
    }
    for (List<Address> row : rows) {
      line += ROW;
      addresses(drawing, x + TEXT, line, row);
    }
    line += CHIP_ROW;
    for (List<String> row : chips) {
      int left = x + TEXT;
      for (String chip : row) {
        left += Chips.draw(drawing, left, line, ROOM, "chip-box", "ink", Type.CHIP, chip) + 5;
      }
      line += CHIP_ROW;
    }
  }

  private void addresses(Drawing drawing, int x, int line, List<Address> row) {
    int left = x;
    for (Address address : row) {
      boolean primary = address.address().equals(nic.eni().primaryIp());
      drawing.text(
          left,
          line,
          SECOND,
          primary ? Type.PRIMARY : Type.ADDRESS,
          "ink",
          address.address().toString());
      left += SECOND;
      if (address.elasticIp().isPresent()) {
        String shown = "EIP " + address.elasticIp().get().address();
        Chips.draw(drawing, left, line, ROOM - SECOND, "public-box", "public", Type.CODE, shown);
      }
    }
  }

  private List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    nic.name().ifPresent(it -> notes.add(new Note(it, "ink")));
    nic.elsewhereName().ifPresent(it -> notes.add(new Note(it, "mark" + hue)));
    nic.remark(onItsHost).ifPresent(it -> notes.add(new Note(it, "soft")));
    if (nic.eni().attachment().isEmpty()) {
      notes.add(new Note("not attached", "soft"));
    }
    return notes;
  }

  /** Something said of the interface, and how it is coloured. */
  private record Note(String text, String style) {}

  /** Two addresses a row, and one if an elastic IP stands beside it. */
  private static List<List<Address>> rows(List<Address> addresses) {
    List<List<Address>> rows = new ArrayList<>();
    boolean open = false;
    for (Address address : addresses) {
      boolean alone = address.elasticIp().isPresent();
      if (open && !alone) {
        rows.get(rows.size() - 1).add(address);
        open = false;
      } else {
        rows.add(new ArrayList<>(List.of(address)));
        open = !alone;
      }
    }
    return rows;
  }

  private static List<List<String>> chips(List<String> groups) {
    List<List<String>> rows = new ArrayList<>();
    int left = ROOM;
    for (String group : groups) {
      int width = Chips.width(Type.CHIP, group, ROOM);
      if (rows.isEmpty() || width > left) {
        rows.add(new ArrayList<>());
        left = ROOM;
      }
      rows.get(rows.size() - 1).add(group);
      left -= width + 5;
    }
    return rows;
  }
}
