package io.github.concurrencybench.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Errors and vanished cells, which are exact whatever the machine. */
final class KeptCellsTest {

  private static final String POOL = "local with platform-threads and 8 workers: ";

  private static List<Finding> exact(Baseline baseline, Runs run) {
    return BaselineFindings.of(List.of(), run.results(), baseline, Policy.USUAL).stream()
        .filter(finding -> finding.threshold().metric() == Metric.ERROR_RATE)
        .filter(finding -> finding.verdict() != Verdict.PASS)
        .toList();
  }

  @Test
  void errorsWhereThereWereNoneAreAnErrorOnAnyMachine() {
    Runs broken =
        new Runs()
            .sequential()
            .failing(HandMade.cell("local", "platform-threads", 8), 1)
            .onMachine("another", 8);
    assertThat(exact(Runs.usual().baseline(), broken))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.verdict()).isEqualTo(Verdict.ERROR);
              assertThat(finding.fails()).isTrue();
              assertThat(finding.sentence())
                  .isEqualTo(
                      POOL
                          + "it has errors now, {HTTP_500=5}, and had none in the baseline of"
                          + " 2026-01-02 (1a2b3c4).");
            });
    assertThat(exact(Runs.usual().baseline(), Runs.usual())).isEmpty();
  }

  @Fault(
      row = 56,
      fault = "A cell of the baseline was not measured",
      promise = "an error of the gate that names it")
  @Test
  void aCellThatVanishedIsAnError() {
    Baseline baseline = Runs.usual().baseline();
    Runs failed =
        new Runs()
            .sequential()
            .without(HandMade.cell("local", "platform-threads", 8), Status.FAILED, "It hung.\nx");
    assertThat(exact(baseline, failed))
        .extracting(Finding::verdict, Finding::sentence)
        .contains(
            tuple(
                Verdict.ERROR,
                POOL
                    + "it is failed now (It hung.), and was measured in the baseline of"
                    + " 2026-01-02 (1a2b3c4)."));
    Runs late =
        new Runs()
            .sequential()
            .without(
                HandMade.cell("local", "platform-threads", 8), Status.NOT_MEASURED, "No time.");
    assertThat(exact(baseline, late)).extracting(Finding::verdict).containsOnly(Verdict.ERROR);
  }

  @Test
  void aCellThatIsNotAskedForAnyMoreIsTold() {
    Baseline baseline = Runs.usual().baseline();
    Runs fewer = new Runs().sequential().pool(4, 300, 301, 302, 303, 304);
    assertThat(exact(baseline, fewer))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
              assertThat(finding.sentence())
                  .isEqualTo(
                      "local with platform-threads and 8 workers, in the baseline of 2026-01-02"
                          + " (1a2b3c4): the plan does not ask for this cell any more. If that is"
                          + " meant, accept the baseline anew.");
            });
    // A search measures other numbers each time.
    assertThat(exact(baseline, fewer.searching())).isEmpty();
  }

  @Test
  void aModelAWorkloadOrAJdkLessIsTold() {
    Baseline baseline = Runs.usual().baseline();
    assertThat(exact(baseline, new Runs().sequential()))
        .extracting(Finding::sentence)
        .singleElement()
        .asString()
        .contains("the plan does not ask for this model any more");
    Workload other = HandMade.target("other", 48);
    Runs renamed =
        new Runs().of(other).measured(HandMade.cell("other", "sequential", 1), 1, 2, 3, 4, 5);
    assertThat(exact(baseline, renamed))
        .extracting(Finding::sentence)
        .singleElement()
        .asString()
        .startsWith("local, in the baseline of 2026-01-02 (1a2b3c4): the plan has no workload");
    Runs newer =
        new Runs()
            .onJava("25.0.1")
            .measured(HandMade.cell("local", "sequential", 1, "25.0.1"), 1, 2, 3, 4, 5);
    assertThat(exact(baseline, newer))
        .extracting(Finding::sentence)
        .singleElement()
        .asString()
        .contains("Java 17.0.1 is not measured any more");
  }
}
