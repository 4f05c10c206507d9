package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.measure.Progress;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.InvalidPlan;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

/** What stands at Maven's edge: keys that nobody knows, and lines of progress. */
final class KnownKeysTest {

  private static final Cell CELL = HandMade.cell("pages", "virtual-threads", 32);

  private static KnownKeys keys() throws Exception {
    MojoDescriptor goal = new MojoDescriptor();
    goal.setGoal("run");
    for (String name : List.of("workers", "rounds", "workloads")) {
      Parameter parameter = new Parameter();
      parameter.setName(name);
      parameter.setEditable(true);
      parameter.setExpression(
          name.equals("workloads") ? null : "${concurrency-bench." + name + "}");
      goal.addParameter(parameter);
    }
    Parameter project = new Parameter();
    project.setName("project");
    project.setEditable(false);
    project.setExpression("${project}");
    goal.addParameter(project);
    PluginDescriptor plugin = new PluginDescriptor();
    plugin.addMojo(goal);
    MojoDescriptor help = new MojoDescriptor();
    help.setGoal("help");
    plugin.addMojo(help);
    return new KnownKeys(plugin);
  }

  private static Xpp3Dom configuration(String... keys) {
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    for (String key : keys) {
      configuration.addChild(new Xpp3Dom(key));
    }
    return configuration;
  }

  @Test
  void refusesAnUnknownElement() throws Exception {
    Plugin plugin = new Plugin();
    plugin.setConfiguration(configuration("workers", "round"));
    KnownKeys keys = keys();
    assertThatThrownBy(() -> keys.checkPom(plugin))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "<round> in <configuration>: unknown; did you mean rounds? Allowed: rounds, workers,"
                + " workloads.");
  }

  @Test
  void refusesAnUnknownElementOfAnExecution() throws Exception {
    PluginExecution execution = new PluginExecution();
    execution.setConfiguration(configuration("project"));
    Plugin plugin = new Plugin();
    plugin.setConfiguration(configuration("workers", "workloads"));
    KnownKeys keys = keys();
    assertThatCode(() -> keys.checkPom(plugin)).doesNotThrowAnyException();
    assertThatCode(() -> keys.checkPom(null)).doesNotThrowAnyException();
    plugin.addExecution(execution);
    assertThatThrownBy(() -> keys.checkPom(plugin)).hasMessageStartingWith("<project> in");
  }

  @Test
  void refusesAnUnknownProperty() throws Exception {
    Properties given = new Properties();
    given.setProperty("concurrency-bench.workers", "1");
    given.setProperty("skipTests", "true");
    KnownKeys keys = keys();
    assertThatCode(() -> keys.checkProperties(given)).doesNotThrowAnyException();
    given.setProperty("concurrency-bench.worker", "1");
    assertThatThrownBy(() -> keys.checkProperties(given))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "-Dconcurrency-bench.worker: unknown; did you mean concurrency-bench.workers? Allowed:"
                + " concurrency-bench.rounds, concurrency-bench.workers.");
  }

  @Test
  void saysHowFarItIs() {
    assertThat(LogProgress.line(CELL.name(), new Progress.Step(0, 40, null)))
        .isEqualTo("0 of 40  pages/virtual-threads/32");
    assertThat(LogProgress.line(CELL.name(), new Progress.Step(9, 40, Duration.ofSeconds(150))))
        .isEqualTo("9 of 40, 3 min left  pages/virtual-threads/32");
  }

  @Test
  void saysLittleToALogThatNobodyWatches() {
    CollectedLog log = new CollectedLog();
    LogProgress progress = new LogProgress(log, Cell::name);
    for (int done = 0; done < 40; done++) {
      progress.measuring(CELL, new Progress.Step(done, 40, null));
    }
    progress.done();
    assertThat(log.lines()).first().isEqualTo("0 of 40  pages/virtual-threads/32");
    assertThat(log.lines()).hasSizeLessThan(5);
  }

  @Test
  void cutsALineThatATerminalWouldBreak() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Cell longName = HandMade.cell("pages".repeat(19), "virtual-threads", 32);
    new TerminalProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), Cell::name)
        .measuring(longName, new Progress.Step(10, 40, null));
    assertThat(bytes.toString(StandardCharsets.UTF_8)).hasSize("\r\u001b[K".length() + 79);
  }

  @Test
  void drawsABarInOneLineOfATerminal() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TerminalProgress progress =
        new TerminalProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), Cell::name);
    progress.measuring(CELL, new Progress.Step(10, 40, Duration.ofSeconds(30)));
    progress.done();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\r\u001b[K[=====               ] 10 of 40, 30 s left  pages/virtual-threads/32"
                + "\r\u001b[K");
  }
}
