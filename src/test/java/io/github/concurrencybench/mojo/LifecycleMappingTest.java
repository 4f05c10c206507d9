package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** What IDEs read of the plugin. */
final class LifecycleMappingTest {

  private static List<String> goals(String resource, String parent) throws Exception {
    try (InputStream xml = LifecycleMappingTest.class.getResourceAsStream(resource)) {
      NodeList nodes =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(xml)
              .getElementsByTagName("goal");
      List<String> goals = new ArrayList<>();
      for (int at = 0; at < nodes.getLength(); at++) {
        // Parameters can have this name too.
        if (nodes.item(at).getParentNode().getNodeName().equals(parent)) {
          goals.add(nodes.item(at).getTextContent());
        }
      }
      return goals;
    }
  }

  @Test
  void everyGoalIsLeftOutOfTheBuildsOfAnIde() throws Exception {
    assertThat(goals("/META-INF/m2e/lifecycle-mapping-metadata.xml", "goals"))
        .contains("run", "report")
        .containsExactlyInAnyOrderElementsOf(goals("/META-INF/maven/plugin.xml", "mojo"));
  }
}
