package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.MachineLimits;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ParametersTest {

  /** What is picked for each model on a machine with 3 processors. */
  private static String workers(String workers, String only) {
    return byModel(parameters(workers, only, MachineLimits.NONE));
  }

  private static Parameters parameters(String workers, String only, MachineLimits limits) {
    return new Parameters(mojo(workers, only), limits);
  }

  private static RunMojo mojo(String workers, String only) {
    RunMojo mojo = new RunMojo(null, null, null, null);
    mojo.project = new MavenProject();
    mojo.project.setFile(new File("pom.xml").getAbsoluteFile());
    mojo.url = SecretParameter.of("http://127.0.0.1:1/");
    mojo.models = "platform-threads,processes,chunked-processes";
    mojo.sweep = "adaptive";
    mojo.tolerance = "5%";
    mojo.workers = workers;
    mojo.only = only;
    return mojo;
  }

  @ParameterizedTest
  @ValueSource(strings = {"90", "-5s", "1 hour", "", "s", "1e3s"})
  void aTimeBudgetThatIsNoDurationIsRefused(String text) {
    RunMojo mojo = mojo(null, null);
    mojo.timeBudget = text;
    Parameters parameters = new Parameters(mojo, MachineLimits.NONE);
    assertThatThrownBy(() -> parameters.plan(List.of("17"), 3, List.of()))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "<timeBudget>%s</timeBudget>: a duration is a number with a unit, one of us, ms, s, m, h;"
                + " such as 10s.",
            text);
  }

  private static String byModel(Parameters parameters) {
    List<Cell> cells = parameters.plan(List.of("17"), 3, List.of()).cells();
    TreeMap<String, String> byModel =
        cells.stream()
            .collect(
                Collectors.toMap(
                    Cell::model,
                    cell -> cell.workers().toString(),
                    (one, other) -> one + " " + other,
                    TreeMap::new));
    return byModel.toString();
  }

  @Test
  void whatTheMachineCannotHoldIsLeftOutOfARangeAndSaid() {
    MachineLimits small = new MachineLimits(Map.of("pids.max", 100L), 300_000_000L, null);
    Parameters trimmed = parameters(null, null, small);
    assertThat(byModel(trimmed))
        .isEqualTo("{chunked-processes=1 2, platform-threads=1 2 3 6 16 27 40 75, processes=1 2}");
    assertThat(trimmed.notes(trimmed.plan(List.of("17"), 3, List.of()), 3))
        .containsExactly(
            "http/platform-threads: at most 75 at a time instead of 160, since pids.max allows 100"
                + " threads.",
            "http/processes: at most 2 at a time instead of 3, since more would not fit into the"
                + " memory that is free.",
            "http/chunked-processes: at most 2 at a time instead of 3, since more would not fit into"
                + " the memory that is free.");
    Parameters listed = parameters("2,120", "*/platform-threads/*", small);
    assertThat(byModel(listed)).isEqualTo("{platform-threads=2 120}");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "none | none | {chunked-processes=1 2 3, platform-threads=1 2 3 6 16 32 54 80 160,"
            + " processes=1 2 3}",
        "1..8 | none | {chunked-processes=1 2 3 8, platform-threads=1 2 3 8, processes=1 2 3 8}",
        "8,16 | none | {chunked-processes=8 16, platform-threads=8 16, processes=8 16}",
        "none | */processes/13 | {processes=13}",
        "none | */processes/* | {processes=1 2 3}"
      })
  void processesAreAsManyAsProcessorsUnlessTheUserSaysHowMany(
      String workers, String only, String picked) {
    assertThat(workers(workers, only)).isEqualTo(picked);
  }
}
