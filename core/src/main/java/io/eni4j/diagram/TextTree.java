package io.eni4j.diagram;

import io.eni4j.diagram.Scene.Address;
import io.eni4j.diagram.Scene.Block;
import io.eni4j.diagram.Scene.Host;
import io.eni4j.diagram.Scene.Nic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A scene as lines of text, each under what it belongs to. */
final class TextTree {
  private static final int ADDRESSES_IN_A_LINE = 4;

  private final StringBuilder text = new StringBuilder();

  private TextTree() {}

  static String of(Scene scene) {
    TextTree tree = new TextTree();
    List<Node> children = new ArrayList<>();
    scene.blocks().forEach(block -> children.add(block(block)));
    children.add(
        new Node(
            "security groups",
            scene.groups().stream()
                .map(
                    it ->
                        new Node(
                            Plain.name(it.group().name())
                                + " "
                                + it.group().id()
                                + (it.group().defaultOfVpc() ? " (default)" : "")
                                + ": "
                                + it.counts()))
                .toList()));
    tree.draw(
        new Node(
            scene.title() + " " + scene.vpc().id() + " " + scene.cidr() + ": " + scene.counts(),
            children),
        "",
        "");
    return tree.text.toString();
  }

  private static Node block(Block block) {
    List<Node> children = new ArrayList<>();
    block.hosts().forEach(host -> children.add(host(host)));
    block.loose().forEach(nic -> children.add(nic(nic, false)));
    for (Scene.Visitor visitor : block.visitors()) {
      children.add(
          new Node(
              "see "
                  + visitor.whereabouts()
                  + " "
                  + visitor.host().id()
                  + ": "
                  + visitor.nic().eni().id()
                  + " "
                  + visitor.nic().eni().primaryIp()));
    }
    String title =
        block
            .subnet()
            .map(it -> "subnet " + block.name() + " " + it.id() + " " + it.cidr())
            .orElse(block.name());
    return new Node(title + ": " + block.use(), children);
  }

  private static Node host(Host host) {
    return new Node(
        "instance "
            + host.name()
            + " "
            + host.instance().id()
            + " "
            + host.type()
            + ": "
            + host.status(),
        host.nics().stream().map(nic -> nic(nic, true)).toList());
  }

  private static Node nic(Nic nic, boolean onItsHost) {
    StringBuilder line = new StringBuilder();
    line.append(nic.place()).append(": ").append(nic.eni().id());
    nic.name().ifPresent(it -> line.append(' ').append(it));
    line.append(' ').append(nic.eni().macAddress());
    line.append(" in ").append(String.join(", ", nic.groups()));
    nic.elsewhereName().ifPresent(it -> line.append(", ").append(it));
    nic.remark(onItsHost).ifPresent(it -> line.append(", ").append(it));

    List<Node> rows = new ArrayList<>();
    for (int i = 0; i < nic.addresses().size(); i += ADDRESSES_IN_A_LINE) {
      int end = Math.min(nic.addresses().size(), i + ADDRESSES_IN_A_LINE);
      rows.add(
          new Node(
              nic.addresses().subList(i, end).stream()
                  .map(TextTree::address)
                  .collect(Collectors.joining(", "))));
    }
    return new Node(line.toString(), rows);
  }

  private static String address(Address address) {
    return address.address()
        + address.elasticIp().map(it -> " = " + it.address() + " (elastic)").orElse("");
  }

  private void draw(Node node, String before, String below) {
    text.append(before).append(node.line()).append('\n');
    int last = node.children().size() - 1;
    for (int i = 0; i <= last; i++) {
      draw(
          node.children().get(i),
          below + (i < last ? "├─ " : "└─ "),
          below + (i < last ? "│  " : "   "));
    }
  }

  /** A line and what stands under it. */
  private record Node(String line, List<Node> children) {
    Node(String line) {
      this(line, List.of());
    }
  }
}
