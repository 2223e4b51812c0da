package io.eni4j.diagram;

import io.eni4j.diagram.Scene.Address;
import io.eni4j.diagram.Scene.Block;
import io.eni4j.diagram.Scene.Host;
import io.eni4j.diagram.Scene.Nic;
import io.eni4j.diagram.Scene.Visitor;
import io.eni4j.model.ElasticIp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A scene as a flowchart of Mermaid. Nodes are named by numbers, so no name is ever read as a word
 * of the language; in labels all but letters, digits and a few marks is written as its number.
 */
final class Flowchart {
  private static final int ADDRESSES = 6;

  private final StringBuilder chart = new StringBuilder("flowchart LR\n");
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<String> ties = new ArrayList<>();
  private final List<String> loose = new ArrayList<>();
  private String indent = "  ";

  private Flowchart() {}

  static String of(Scene scene) {
    Flowchart chart = new Flowchart();
    chart.open("vpc", scene.title() + " " + scene.vpc().id() + "\n" + scene.cidr());
    scene.blocks().forEach(chart::block);
    chart.close();
    chart.ties.forEach(tie -> chart.line(tie));
    if (!chart.loose.isEmpty()) {
      chart.line("classDef loose stroke-dasharray: 4 3");
      chart.line("class " + String.join(",", chart.loose) + " loose");
    }
    return chart.chart.toString();
  }

  private void block(Block block) {
    open(
        next("subnet"),
        block
                .subnet()
                .map(it -> "subnet " + block.name() + " " + it.id() + "\n" + it.cidr() + ", ")
                .orElse(block.name() + "\n")
            + block.use());
    block.hosts().forEach(this::host);
    for (Nic nic : block.loose()) {
      loose.add(nic(nic, false));
    }
    for (Visitor visitor : block.visitors()) {
      String node = next("see");
      node(
          node,
          visitor.nic().eni().id()
              + "\n"
              + visitor.nic().eni().primaryIp()
              + "\nsee "
              + visitor.whereabouts());
      loose.add(node);
    }
    if (block.isEmpty()) {
      node(next("empty"), "empty");
    }
    close();
  }

  private void host(Host host) {
    open(
        next("instance"),
        host.name() + " " + host.instance().id() + "\n" + host.type() + ", " + host.status());
    host.nics().forEach(nic -> nic(nic, true));
    if (host.nics().isEmpty()) {
      node(next("empty"), "no network interface");
    }
    close();
  }

  private String nic(Nic nic, boolean onItsHost) {
    String node = next("eni");
    List<String> rows = new ArrayList<>();
    rows.add(label(nic.place() + " " + nic.eni().id()));
    nic.name().map(Flowchart::label).ifPresent(rows::add);
    rows.add(nic.eni().macAddress().toString());
    nic.addresses().stream()
        .limit(ADDRESSES)
        .map(Address::address)
        .map(Object::toString)
        .forEach(rows::add);
    if (nic.addresses().size() > ADDRESSES) {
      rows.add("and " + (nic.addresses().size() - ADDRESSES) + " more");
    }
    rows.add("in " + label(String.join(", ", nic.groups())));
    nic.elsewhereName().map(Flowchart::label).ifPresent(rows::add);
    nic.remark(onItsHost).map(Flowchart::label).ifPresent(rows::add);
    line(node + "[\"" + String.join("<br/>", rows) + "\"]");
    for (Address address : nic.addresses()) {
      address.elasticIp().ifPresent(it -> tie(it, address, node));
    }
    return node;
  }

  private void tie(ElasticIp elasticIp, Address address, String node) {
    ties.add(
        next("eip")
            + "([\""
            + label(
                "elastic IP\n" + elasticIp.address() + "\n" + elasticIp.bandwidthMbps() + " Mbps")
            + "\"]) -- \""
            + label(address.address().toString())
            + "\" --- "
            + node);
  }

  private void open(String node, String label) {
    line("subgraph " + node + "[\"" + label(label) + "\"]");
    indent += "  ";
  }

  private void close() {
    indent = indent.substring(2);
    line("end");
  }

  private void node(String node, String label) {
    line(node + "[\"" + label(label) + "\"]");
  }

  private void line(String line) {
    chart.append(indent).append(line).append('\n');
  }

  private String next(String kind) {
    return kind + numbers.merge(kind, 1, Integer::sum);
  }

  private static String label(String text) {
    return text.codePoints().mapToObj(Flowchart::written).collect(Collectors.joining());
  }

  private static String written(int c) {
    if (c == '\n') {
      return "<br/>";
    }
    boolean harmless = c > '~' || Character.isLetterOrDigit(c) || " .,-/".indexOf(c) >= 0;
    return harmless ? Character.toString(c) : "#" + c + ";";
  }
}
