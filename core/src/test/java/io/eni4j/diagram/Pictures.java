package io.eni4j.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.NetworkReads;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.VpcId;
import io.eni4j.repository.Filter;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What every picture must be. */
final class Pictures {
  private static final Set<String> ELEMENTS =
      Set.of("svg", "title", "desc", "style", "g", "rect", "circle", "text");

  private Pictures() {}

  /** Parses an SVG and checks that it has nothing but shapes and texts. */
  static Document requireGoodSvg(String svg) {
    Document document = parse(svg);
    Set<String> names = new HashSet<>();
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      names.add(element.getTagName());
      for (String attribute : List.of("x", "y", "width", "height", "cx", "cy")) {
        if (element.hasAttribute(attribute)) {
          assertThat(Double.parseDouble(element.getAttribute(attribute))).isNotNegative();
        }
      }
    }
    assertThat(ELEMENTS).containsAll(names);
    return document;
  }

  private static Document parse(String svg) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    } catch (Exception e) {
      throw new AssertionError("not XML: " + svg, e);
    }
  }

  static List<NetworkInterface> interfacesOf(NetworkReads cloud, VpcId vpcId) {
    Query<NetworkInterface> query =
        Query.NETWORK_INTERFACES.and(new Filter.InVpc(vpcId)).withPageSize(Query.MAX_PAGE_SIZE);
    Page<NetworkInterface> page = cloud.list(query);
    List<NetworkInterface> all = new ArrayList<>(page.items());
    while (page.next().isPresent()) {
      page = cloud.list(query.after(page.next().orElseThrow()));
      all.addAll(page.items());
    }
    return all;
  }
}
