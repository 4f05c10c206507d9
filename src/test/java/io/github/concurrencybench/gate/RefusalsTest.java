package io.github.concurrencybench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.result.RunStatus;
import io.github.concurrencybench.result.Status;
import org.junit.jupiter.api.Test;

/** What nobody is to get used to. */
final class RefusalsTest {

  @Test
  void aGoodRunIsAccepted() {
    assertThat(
            Refusals.of(
                Runs.usual()
                    .without(HandMade.cell("local", "m", 8), Status.NOT_APPLICABLE, "Java 25.")
                    .results()))
        .isEmpty();
  }

  @Test
  void aRunThatWasCutOffIsRefused() {
    for (RunStatus status : new RunStatus[] {RunStatus.PARTIAL, RunStatus.INTERRUPTED}) {
      assertThat(Refusals.of(Runs.usual().ended(status).results()))
          .containsExactly(
              "The run is " + status + ": measure it to its end, with -Dconcurrency-bench.resume.");
    }
  }

  @Test
  void aBuildInParallelIsRefused() {
    assertThat(Refusals.of(Runs.usual().inParallel().results()))
        .containsExactly(
            "Other modules were built meanwhile (-T), which makes durations longer: measure"
                + " without -T.");
  }

  @Test
  void errorsAndFailuresAreNamedByTheirCell() {
    Runs run =
        Runs.usual()
            .failing(HandMade.cell("local", "platform-threads", 64), 3)
            .without(HandMade.cell("local", "fork-join", 8), Status.FAILED, "It said: no.\nAt x");
    assertThat(Refusals.of(run.results()))
        .containsExactly(
            "local/platform-threads/64/17.0.1 has errors ({HTTP_500=15}): repair it, or leave it"
                + " out of <workers>, and measure again.",
            "local/fork-join/8/17.0.1 failed (It said: no): repair it, or leave it out of <models>"
                + " or <workers>, and measure again.");
  }

  @Test
  void ofManyTheFirstAreNamed() {
    Runs run = Runs.usual();
    for (int workers = 10; workers < 25; workers++) {
      run.failing(HandMade.cell("local", "platform-threads", workers), 1);
    }
    assertThat(Refusals.of(run.results()))
        .hasSize(11)
        .last()
        .isEqualTo("5 more cells have errors or failed.");
  }

  @Test
  void aRunThatMeasuredNothingIsRefused() {
    Runs run =
        new Runs().without(HandMade.cell("local", "m", 8), Status.NOT_APPLICABLE, "Java 25.");
    assertThat(Refusals.of(run.results()))
        .containsExactly("Nothing was measured: see the reasons in the report, and measure again.");
  }
}
