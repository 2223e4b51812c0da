package io.eni4j.diagram;

import io.eni4j.diagram.Scene.Block;
import io.eni4j.diagram.Scene.Group;
import io.eni4j.diagram.Scene.Nic;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A scene as SVG: subnets one below the other, in each a grid of cards, the groups at the end. */
final class SvgPicture {
  private static final int MARGIN = 20;
  private static final int PADDING = 16;
  private static final int HEAD = 74;
  private static final int BLOCK_HEAD = 44;
  private static final int METER = 110;

  private static final String LEGEND =
      "bold: primary private IP · EIP: elastic IP · dashed: not on an instance of the subnet";

  private final Scene scene;
  private final int columns;
  private final int width;
  private final Map<SubnetId, Integer> hues = new HashMap<>();
  private final Drawing drawing = new Drawing();

  private SvgPicture(Scene scene) {
    this.scene = scene;
    this.columns = columns(scene);
    this.width = Grid.width(columns) + 2 * PADDING + 2 * MARGIN;
    for (int i = 0; i < scene.blocks().size(); i++) {
      int hue = SvgStyle.hue(i);
      scene.blocks().get(i).subnet().ifPresent(it -> hues.put(it.id(), hue));
    }
  }

  static String of(Scene scene) {
    return new SvgPicture(scene).draw();
  }

  /** Two to six columns, more if there is more to show, and no more than the fullest block has. */
  private static int columns(Scene scene) {
    int most =
        scene.blocks().stream()
            .mapToInt(it -> it.hosts().size() + it.loose().size() + it.visitors().size())
            .max()
            .orElse(0);
    int wanted = scene.interfaces() <= 24 ? 3 : scene.interfaces() <= 80 ? 4 : 6;
    return Math.max(2, Math.min(wanted, most));
  }

  private String draw() {
    int top = HEAD;
    for (int i = 0; i < scene.blocks().size(); i++) {
      top = block(scene.blocks().get(i), SvgStyle.hue(i), top) + 14;
    }
    int height = groups(top) + MARGIN;
    return frame(height);
  }

  private String frame(int height) {
    Drawing frame = new Drawing();
    frame.raw(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " viewBox=\"0 0 %d %d\" role=\"img\" class=\"%s\""
                + " aria-labelledby=\"eni4j-title eni4j-desc\">",
            width,
            height,
            width,
            height,
            SvgStyle.SCOPE));
    frame.raw("<title id=\"eni4j-title\">" + Drawing.escaped(scene.title()) + "</title>");
    frame.raw(
        "<desc id=\"eni4j-desc\">"
            + Drawing.escaped(
                scene.title()
                    + ", "
                    + scene.vpc().id()
                    + ", "
                    + scene.cidr()
                    + ": "
                    + scene.counts())
            + "</desc>");
    frame.raw(SvgStyle.sheet());
    frame.raw(
        String.format(
            Locale.ROOT,
            "<rect x=\"0.5\" y=\"0.5\" width=\"%d\" height=\"%d\" rx=\"12\" class=\"paper\"/>",
            width - 1,
            height - 1));
    int room = width - 2 * MARGIN;
    int counts = Type.WORDS.width(scene.counts());
    frame.text(MARGIN, 36, room - counts - 20, Type.TITLE, "ink", scene.title());
    frame.textBefore(width - MARGIN, 36, counts, Type.WORDS, "soft", scene.counts());
    frame.text(MARGIN, 57, room, Type.ADDRESS, "soft", scene.cidr() + " · " + scene.vpc().id());
    return frame + drawing.toString() + "</svg>\n";
  }

  private int block(Block block, int hue, int top) {
    Grid grid = Grid.of(cards(block), columns);
    int height = BLOCK_HEAD + (block.isEmpty() ? 4 : grid.height() + PADDING);
    int left = MARGIN + PADDING;
    int right = width - MARGIN - PADDING;
    drawing.open(block.name() + ", " + block.use());
    drawing.box(MARGIN, top, width - 2 * MARGIN, height, 10, "ground" + hue);
    int use = Type.WORDS.width(block.use());
    drawing.textBefore(right, top + 27, use, Type.WORDS, "soft", block.use());
    int room = right - left - use - METER - 36;
    String about = block.subnet().map(it -> it.cidr() + " · " + it.id()).orElse("");
    int named = Math.min(Type.HEADING.width(block.name()), room - Type.ADDRESS.width(about) - 14);
    drawing.text(left, top + 28, named, Type.HEADING, "mark" + hue, block.name());
    drawing.text(left + named + 14, top + 28, room - named - 14, Type.ADDRESS, "soft", about);
    block.subnet().ifPresent(it -> meter(it, block.used(), hue, right - use - 14 - METER, top));
    grid.draw(drawing, left, top + BLOCK_HEAD);
    drawing.close();
    return top + height;
  }

  private void meter(Subnet subnet, int used, int hue, int x, int top) {
    long filled =
        Math.min(METER, (used * (long) METER + subnet.cidr().size() - 1) / subnet.cidr().size());
    drawing.box(x, top + 20, METER, 7, 3, "trough");
    if (filled > 0) {
      drawing.box(x, top + 20, (int) Math.max(4, filled), 7, 3, "mark" + hue);
    }
  }

  private List<Card> cards(Block block) {
    List<Card> cards = new ArrayList<>();
    block
        .hosts()
        .forEach(
            host ->
                cards.add(
                    new Card.OfHost(
                        host, host.nics().stream().map(nic -> part(nic, true)).toList())));
    block.loose().forEach(nic -> cards.add(new Card.OfLoose(part(nic, false))));
    block.visitors().forEach(visitor -> cards.add(new Card.OfVisitor(visitor)));
    return cards;
  }

  private NicPart part(Nic nic, boolean onItsHost) {
    return new NicPart(nic, onItsHost, hues.getOrDefault(nic.eni().subnetId(), 0));
  }

  /** The security groups as chips in rows; answers where they end. */
  private int groups(int top) {
    drawing.text(MARGIN, top + 20, 160, Type.HEADING, "ink", "Security groups");
    drawing.textBefore(
        width - MARGIN, top + 20, width - 2 * MARGIN - 160, Type.CHIP, "soft", LEGEND);
    int room = width - 2 * MARGIN;
    int left = MARGIN;
    int line = top + 46;
    for (Group group : scene.groups()) {
      String shown = group.label() + ": " + group.counts();
      int wide = Chips.width(Type.CHIP, shown, room);
      if (left > MARGIN && left + wide > MARGIN + room) {
        left = MARGIN;
        line += 22;
      }
      left += Chips.draw(drawing, left, line, room, "chip-box", "ink", Type.CHIP, shown) + 8;
    }
    return line + 6;
  }
}
