package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same models on two JVMs, whose curves must not mix. */
final class SeveralJvmsTest {

  private static final String OLD = "17.0.1";
  private static final String NEW = "25.0.3";
  private final List<RoundResult> rounds = new ArrayList<>();

  private static Cell cell(String model, int workers, String jvm) {
    return HandMade.cell("w", model, workers, jvm);
  }

  private void measured(Cell cell, double... millis) {
    rounds.addAll(HandMade.rounds(cell, millis));
  }

  @BeforeEach
  void measure() {
    measured(cell("sequential", 1, OLD), 1000, 1000, 1000, 1000, 1000);
    measured(cell("sequential", 1, NEW), 500, 500, 500, 500, 500);
    measured(cell("m", 4, OLD), 200, 200, 200, 200, 200);
    measured(cell("m", 8, OLD), 100, 100, 100, 100, 100);
    measured(cell("m", 4, NEW), 50, 51, 49, 50, 50);
    measured(cell("m", 8, NEW), 90, 90, 90, 90, 90);
  }

  private Results results() {
    Set<Cell> cells = new LinkedHashSet<>();
    rounds.forEach(round -> cells.add(round.cell()));
    Plan plan = HandMade.plan(List.of(HandMade.target("w", 0)), List.copyOf(cells));
    return Summary.of(HandMade.journal(plan, rounds));
  }

  private static Answer answer(Results results, String jvm) {
    return results.analysis().stream()
        .filter(a -> a.model().equals("m") && a.jvm().equals(jvm))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyModelHasACurveOnEachJvm() {
    Results results = results();
    assertThat(results.analysis()).hasSize(4);
    assertThat(answer(results, OLD).best().workers()).isEqualTo(new Workers(8));
    assertThat(answer(results, NEW).best().workers()).isEqualTo(new Workers(4));
    assertThat(answer(results, OLD).sentence()).startsWith("m on Java 17.0.1: 8 at a time (");
  }

  @Test
  void speedUpIsAgainstOneAfterTheOtherOnTheSameJvm() {
    assertThat(answer(results(), OLD).speedup().median()).isEqualTo(10);
    assertThat(answer(results(), NEW).speedup().median()).isEqualTo(10);
  }

  @Test
  void theWinnerIsAModelOnAJvm() {
    Comparison comparison = Comparison.of(results(), "w");
    assertThat(comparison.winner().jvm()).isEqualTo(NEW);
    assertThat(comparison.tied()).hasSize(1);
  }

  @Test
  void comparesEachModelOnBothJvmsAtItsBest() {
    List<JvmComparison> comparisons = JvmComparison.of(results(), "w");
    assertThat(comparisons)
        .extracting(JvmComparison::model, JvmComparison::first, JvmComparison::other)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("sequential", OLD, NEW),
            org.assertj.core.groups.Tuple.tuple("m", OLD, NEW));
    assertThat(comparisons.get(1).speed().median()).isEqualTo(2);
    assertThat(comparisons.get(1).differs()).isTrue();
  }

  @Test
  void aDifferenceIsShownByTheWholeInterval() {
    rounds.removeIf(round -> round.cell().model().equals("m"));
    measured(cell("m", 8, OLD), 100, 100, 100, 100, 100);
    measured(cell("m", 8, NEW), 80, 90, 85, 80, 99);
    assertThat(JvmComparison.of(results(), "w").get(1).differs()).isFalse();
    rounds.removeIf(round -> round.cell().equals(cell("m", 8, NEW)));
    measured(cell("m", 8, NEW), 120, 121, 122, 123, 106);
    assertThat(JvmComparison.of(results(), "w").get(1).differs()).isTrue();
  }

  @Test
  void whatCannotRunOnOneJvmIsMeasuredOnTheOther() {
    rounds.add(
        RoundResult.without(cell("v", 4, OLD), 1, Status.NOT_APPLICABLE, "Java 17 is too old."));
    measured(cell("v", 4, NEW), 50, 50, 50, 50, 50);
    Results results = results();
    assertThat(results.analysis())
        .filteredOn(a -> a.model().equals("v"))
        .extracting(Answer::jvm)
        .containsExactly(NEW);
    assertThat(JvmComparison.of(results, "w")).noneMatch(two -> two.model().equals("v"));
  }

  @Test
  void namesTheJvmWhereItHasToBeNamed() {
    Sample failing = HandMade.sample(1, 10, Map.of("RESET", 1), 4901);
    rounds.add(HandMade.round(cell("e", 4, NEW), 1, List.of(failing)));
    Sample other = HandMade.sample(1, 10, Map.of(), 7);
    rounds.add(HandMade.round(cell("f", 4, NEW), 1, List.of(other)));
    Results results = results();
    assertThat(results.warnings())
        .containsExactly(
            "w/e/4/25.0.3 has errors and is not ranked: {RESET=1}.",
            "RESET: the target, or something on the way, cut connections off.");
    assertThat(results.cells())
        .filteredOn(c -> c.status() == Status.FAILED)
        .extracting(c -> c.reason())
        .containsExactly(
            "The checksum of w/f/4/25.0.3 is 7 and that of w/sequential/1/17.0.1 is 4950: they did"
                + " not do the same work.");
  }

  @Test
  void oneJvmAloneIsNotNamed() {
    rounds.removeIf(round -> round.cell().jvm().equals(OLD));
    Results results = results();
    assertThat(results.isOnSeveralJvms()).isFalse();
    assertThat(answer(results, NEW).sentence()).startsWith("m: 4 at a time (");
    assertThat(JvmComparison.of(results, "w")).isEmpty();
  }
}
