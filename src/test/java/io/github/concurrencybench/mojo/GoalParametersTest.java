package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

/** What each goal says that it can be told, as Maven and the help show it. */
final class GoalParametersTest {

  /** What {@code check} reads. */
  private static final List<String> OF_CHECK =
      List.of(
          // Where the run is, what is asked of it, and what follows.
          "outputDirectory",
          "thresholds",
          "onRegression",
          "onError",
          "onInconclusive",
          "onNotComparable",
          "onMissingReference",
          "templateDirectory",
          "skip",
          // What it is compared with.
          "reference",
          "referenceVersion",
          "referencePath",
          "referenceBaseUrl",
          // A journal holds no secrets: what is measured again is given again.
          "workloads",
          "url",
          "urlFile",
          "serverId",
          "className",
          "tasks",
          "jmh",
          "spark",
          "rate",
          "jvmArgs",
          "allowedHosts",
          "iAmAuthorizedToLoad",
          "proxies",
          // How it is measured again.
          "gateTimeBudget",
          "batchTimeout",
          "lockTimeout",
          "preflight",
          "randomSeed",
          "dryRun");

  private static PluginDescriptor plugin() throws Exception {
    try (Reader xml =
        new InputStreamReader(
            GoalParametersTest.class.getResourceAsStream("/META-INF/maven/plugin.xml"),
            StandardCharsets.UTF_8)) {
      return new PluginDescriptorBuilder().build(xml);
    }
  }

  private static List<String> of(String goal) throws Exception {
    return plugin().getMojos().stream()
        .filter(mojo -> mojo.getGoal().equals(goal))
        .flatMap(mojo -> mojo.getParameters().stream())
        .filter(Parameter::isEditable)
        .map(Parameter::getName)
        .toList();
  }

  @Test
  void checkHasNoParameterThatOnlyARunReads() throws Exception {
    assertThat(of("check")).containsExactlyInAnyOrderElementsOf(OF_CHECK);
  }

  @Test
  void aRunAndAFirstTryCanBeToldTheSame() throws Exception {
    List<String> run = of("run");
    assertThat(run).contains("models", "rounds", "jvm", "resume", "historyDirectory", "workloads");
    assertThat(run).containsAll(of("try")).hasSize(of("try").size() + 1);
  }

  @Test
  void whatOneGoalKnowsMayBeToldToAll() throws Exception {
    KnownKeys keys = new KnownKeys(plugin());
    Properties given = new Properties();
    given.setProperty("concurrency-bench.rounds", "3");
    given.setProperty("concurrency-bench.reason", "Orders are checked twice.");
    Plugin inPom = new Plugin();
    inPom.setConfiguration(
        Xpp3DomBuilder.build(
            new StringReader("<configuration><rounds>3</rounds><thresholds/></configuration>")));
    assertThatCode(
            () -> {
              keys.checkProperties(given);
              keys.checkPom(inPom);
            })
        .doesNotThrowAnyException();
  }
}
