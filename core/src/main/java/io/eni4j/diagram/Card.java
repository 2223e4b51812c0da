package io.eni4j.diagram;

import io.eni4j.diagram.Scene.Host;
import io.eni4j.diagram.Scene.Visitor;
import io.eni4j.model.InstanceStatus;
import java.util.List;

/** A card in the grid of a subnet; it knows its height before it is drawn. */
interface Card {
  int WIDTH = 296;
  int PADDING = 9;

  int height();

  void draw(Drawing drawing, int x, int y);

  /** An instance with its interfaces. */
  record OfHost(Host host, List<NicPart> nics) implements Card {
    private static final int HEAD = 48;

    @Override
    public int height() {
      return HEAD + nics.stream().mapToInt(it -> it.height() + 6).sum() + PADDING - 6;
    }

    @Override
    public void draw(Drawing drawing, int x, int y) {
      int right = x + WIDTH - PADDING;
      drawing.open(
          "instance "
              + host.name()
              + ", "
              + host.instance().id()
              + ", "
              + host.type()
              + ", "
              + host.status());
      drawing.box(x, y, WIDTH, height(), 8, "card");
      drawing.dot(x + PADDING + 5, y + 17, 5, light(host.instance().status()));
      int status = Math.min(Type.WORDS.width(host.status()), 120);
      drawing.text(x + PADDING + 17, y + 22, WIDTH - 45 - status, Type.NAME, "ink", host.name());
      drawing.textBefore(right, y + 22, status, Type.WORDS, "soft", host.status());
      drawing.text(
          x + PADDING + 17, y + 38, 118, Type.CODE, "soft", host.instance().id().toString());
      drawing.textBefore(right, y + 38, 134, Type.CHIP, "soft", host.type());
      int top = y + HEAD;
      for (NicPart nic : nics) {
        nic.draw(drawing, x + PADDING, top);
        top += nic.height() + 6;
      }
      drawing.close();
    }

    private static String light(InstanceStatus status) {
      return status.isStable() ? status.apiName() : "busy";
    }
  }

  /** An interface that is attached to nothing. */
  record OfLoose(NicPart nic) implements Card {
    @Override
    public int height() {
      return nic.height() + 2 * PADDING;
    }

    @Override
    public void draw(Drawing drawing, int x, int y) {
      drawing.box(x, y, WIDTH, height(), 8, "loose");
      nic.draw(drawing, x + PADDING, y + PADDING);
    }
  }

  /** A hint at an interface that is drawn in another subnet. */
  record OfVisitor(Visitor visitor) implements Card {
    @Override
    public int height() {
      return 46;
    }

    @Override
    public void draw(Drawing drawing, int x, int y) {
      int width = WIDTH - 2 * PADDING - 8;
      drawing.box(x, y, WIDTH, height(), 8, "loose");
      drawing.text(
          x + PADDING + 4,
          y + 19,
          width / 2,
          Type.PRIMARY,
          "ink",
          visitor.nic().eni().primaryIp().toString());
      drawing.textBefore(
          x + WIDTH - PADDING - 4,
          y + 19,
          width / 2,
          Type.CODE,
          "soft",
          visitor.nic().eni().id().toString());
      drawing.text(
          x + PADDING + 4, y + 36, width, Type.WORDS, "soft", "↗ " + visitor.whereabouts());
    }
  }
}
