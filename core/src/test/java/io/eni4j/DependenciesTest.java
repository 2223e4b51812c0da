package io.eni4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class DependenciesTest {
  /** In these scopes nothing reaches a user of the library. */
  private static final Set<String> OUR_OWN = Set.of("provided", "test");

  @Test
  void aUserOfTheCoreGetsSlf4jApiAndNothingElse() throws Exception {
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(CoreFolder.file("pom.xml").toFile());

    List<String> reaching = new ArrayList<>();
    for (Element dependencies : children(pom.getDocumentElement(), "dependencies")) {
      for (Element dependency : children(dependencies, "dependency")) {
        if (!OUR_OWN.contains(text(dependency, "scope"))) {
          reaching.add(text(dependency, "groupId") + ":" + text(dependency, "artifactId"));
        }
      }
    }

    assertThat(reaching).containsExactly("org.slf4j:slf4j-api");
  }

  private static String text(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent().trim();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList all = parent.getChildNodes();
    for (int i = 0; i < all.getLength(); i++) {
      Node child = all.item(i);
      if (child instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
