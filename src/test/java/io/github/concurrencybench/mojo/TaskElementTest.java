package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Workload;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TaskElementTest {

  private static final String CLASS = "<className>com.acme.LoadOrder</className>";

  private static List<TaskWorkload> bound(String children) {
    try {
      String xml = "<task>" + children + "</task>";
      return TaskElement.workloads(
          new Element(new XmlPlexusConfiguration(Xpp3DomBuilder.build(new StringReader(xml)))));
    } catch (XmlPullParserException | IOException wrong) {
      throw new IllegalArgumentException(children, wrong);
    }
  }

  private static List<TaskWorkload> withProperties(String properties) {
    return bound(CLASS + "<properties>" + properties + "</properties>");
  }

  @Test
  void isNamedAfterItsClass() {
    assertThat(bound(CLASS))
        .containsExactly(
            new TaskWorkload("LoadOrder", "com.acme.LoadOrder", 160, Map.of(), Map.of()));
    assertThat(bound("<className>com.acme.Orders$Load</className>").get(0).name())
        .isEqualTo("Load");
    assertThat(bound(CLASS + "<name>orders</name><tasks>7</tasks>"))
        .containsExactly(new TaskWorkload("orders", "com.acme.LoadOrder", 7, Map.of(), Map.of()));
  }

  @Test
  void everyValueOfAPropertyIsAWorkload() {
    assertThat(withProperties("<pool>5, 10</pool><url>jdbc:h2:mem:x;USER=sa/b [c]</url>"))
        .extracting(Workload::name)
        .containsExactly("LoadOrder[pool=5]", "LoadOrder[pool=10]");
    TaskWorkload ten = withProperties("<url>jdbc:h2:mem:x</url><pool>5,10</pool>").get(1);
    assertThat(ten.axes()).isEqualTo(Map.of("pool", "10"));
    assertThat(ten.properties()).isEqualTo(Map.of("url", "jdbc:h2:mem:x"));
    assertThat(ten.allProperties()).isEqualTo(Map.of("pool", "10", "url", "jdbc:h2:mem:x"));
  }

  @Test
  void severalPropertiesMultiply() {
    assertThat(withProperties("<pool>5,10</pool><fetch>1,2,3</fetch>"))
        .extracting(Workload::name)
        .containsExactly(
            "LoadOrder[pool=5][fetch=1]",
            "LoadOrder[pool=5][fetch=2]",
            "LoadOrder[pool=5][fetch=3]",
            "LoadOrder[pool=10][fetch=1]",
            "LoadOrder[pool=10][fetch=2]",
            "LoadOrder[pool=10][fetch=3]");
  }

  @Test
  void aValueMayHoldACommaInAnElementOfItsOwn() {
    TaskWorkload one = withProperties("<hosts><value>a, b</value></hosts><empty/>").get(0);
    assertThat(one.properties()).isEqualTo(Map.of("hosts", "a, b", "empty", ""));
    assertThat(withProperties("<pool><value>5</value><value>10</value></pool>"))
        .extracting(Workload::name)
        .containsExactly("LoadOrder[pool=5]", "LoadOrder[pool=10]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<name>a</name>|A <task> needs the name of its class; add"
            + " <className>com.acme.LoadOrder</className>.",
        "<className>com/acme/LoadOrder</className>|<className>com/acme/LoadOrder</className>: the"
            + " full name of a class is needed, such as com.acme.LoadOrder.",
        "<class>a</class>|<class> in <task>: unknown; did you mean tasks? Allowed: className, name,"
            + " properties, tasks.",
        "<className>a.B</className><tasks>0</tasks>|<tasks>0</tasks>: a batch has at least 1 task.",
        "<className>a.B</className><tasks>x</tasks>|<tasks>x</tasks>: a whole number is needed.",
        "<className>a.B</className><properties><p>1,a/b</p></properties>|<p>1,a/b</p>: each of"
            + " several values becomes part of a workload's name and has letters, digits, dots,"
            + " hyphens or underscores; a comma in a single value needs <value>..</value> around it.",
        "<className>a.B</className><properties><p>1</p><p>2</p></properties>|<p> stands twice in"
            + " <properties>; keep one.",
        "<className>a.B</className><properties><p><v>2</v></p></properties>|<v> in <p>: a property"
            + " has text, or <value> for each of its values."
      })
  void namesElementValueAndWhatIsAllowed(String xml, String message) {
    assertThatThrownBy(() -> bound(xml)).isInstanceOf(InvalidPlan.class).hasMessage(message);
  }
}
