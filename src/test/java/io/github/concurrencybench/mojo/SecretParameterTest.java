package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.ConfigurationListener;
import org.codehaus.plexus.component.configurator.expression.DefaultExpressionEvaluator;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the configurator that Maven sets parameters with, and what it tells of them. */
final class SecretParameterTest {

  private final List<String> printed = new ArrayList<>();
  private final RunMojo mojo = new RunMojo(null, null, null, null);

  private void configure(String xml) throws Exception {
    PlexusConfiguration configuration = Xml.of("<configuration>" + xml + "</configuration>");
    ClassRealm realm = new ClassWorld("plugin", getClass().getClassLoader()).getRealm("plugin");
    new BasicComponentConfigurator()
        .configureComponent(
            mojo, configuration, new DefaultExpressionEvaluator(), realm, listener());
  }

  /** As that of {@code mvn -X}. */
  private ConfigurationListener listener() {
    return new ConfigurationListener() {
      @Override
      public void notifyFieldChangeUsingSetter(String name, Object value, Object target) {
        printed.add(name + " = " + String.valueOf(value));
      }

      @Override
      public void notifyFieldChangeUsingReflection(String name, Object value, Object target) {
        printed.add(name + " = " + String.valueOf(value));
      }
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://h/?token=secret",
        "http://h/?token=secret, http://h/2",
        "-Xlog:gc,safepoint -Dpassword=secret",
        "a,,secret,"
      })
  void mavenPrintsAMaskAndTheGoalHasTheWholeText(String text) throws Exception {
    configure("<url>" + text + "</url><jvmArgs>" + text + "</jvmArgs>");
    assertThat(SecretParameter.text(mojo.url)).contains(text);
    assertThat(SecretParameter.text(mojo.jvmArgs)).contains(text);
    assertThat(printed).containsExactlyInAnyOrder("url = ***", "jvmArgs = ***");
  }

  @Test
  void whatIsNotGivenIsEmpty() throws Exception {
    configure("<url/>");
    assertThat(SecretParameter.text(mojo.url)).isEmpty();
    assertThat(SecretParameter.text(null)).isEmpty();
    assertThat(printed).allMatch(line -> line.equals("url = "));
  }
}
