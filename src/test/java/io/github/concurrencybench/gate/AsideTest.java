package io.github.concurrencybench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Workloads that have nothing to do with the reference. */
final class AsideTest {

  private static final Cell SQUARES = HandMade.cell("squares", "platform-threads", 4);
  private static final Cell PAGES = HandMade.cell("pages", "platform-threads", 4);
  private static final Reference OLDER = Reference.now(Reference.Kind.VERSION, "1.0", "g:a:1.0");

  private static Results run() {
    List<RoundResult> rounds = new ArrayList<>(HandMade.rounds(SQUARES, 20, 21, 22, 23, 24));
    rounds.addAll(HandMade.rounds(PAGES, 20, 21, 22, 23, 24));
    return Summary.of(
        HandMade.journal(
            HandMade.plan(
                List.of(HandMade.CPU, HandMade.http("pages", "http://localhost/")),
                List.of(SQUARES, PAGES)),
            rounds));
  }

  private static Decision decided(Set<String> aside) {
    List<Threshold> thresholds = List.of(Threshold.regression(Metric.DURATION, 0.1));
    return Gate.decide(
        Case.of(run(), thresholds, Policy.USUAL)
            .against(Against.reference(OLDER, Map.of("pages", "It does not link.")).without(aside))
            .withNotes(List.of("squares is not compared.")));
  }

  @Test
  void areToldInANoteAndAreNoFinding() {
    Decision decision = decided(Set.of("squares"));
    assertThat(decision.notes()).containsExactly("squares is not compared.");
    assertThat(decision.findings())
        .extracting(finding -> finding.cell().workload())
        .containsExactly("pages");
    assertThat(decided(Set.of()).findings())
        .extracting(finding -> finding.cell().workload())
        .containsExactlyInAnyOrder("squares", "pages");
  }
}
