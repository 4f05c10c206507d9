package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is as good as the fastest is said by the plan, from the search to the sentence. */
final class ToleranceOfAnswersTest {

  private static final double[] FLAT = {100, 101, 99, 100, 102};
  private final List<RoundResult> rounds = new ArrayList<>();

  private void measured(Cell cell, double factor) {
    double[] millis = Arrays.stream(FLAT).map(each -> each * factor).toArray();
    rounds.addAll(HandMade.rounds(cell, millis));
  }

  private Results results(double tolerance) {
    Set<Cell> cells = new LinkedHashSet<>();
    rounds.forEach(round -> cells.add(round.cell()));
    Plan plan = HandMade.plan(List.of(HandMade.http("w", "http://h/")), List.copyOf(cells));
    return Summary.of(HandMade.journal(HandMade.tolerant(plan, tolerance), rounds));
  }

  @Test
  void decidesWhichNumberOfWorkersIsTheAnswer() {
    measured(HandMade.cell("w", "m", 8), 1.18);
    measured(HandMade.cell("w", "m", 16), 1.08);
    measured(HandMade.cell("w", "m", 32), 1);
    assertThat(results(0).analysis().get(0).best().workers()).isEqualTo(new Workers(32));
    assertThat(results(0.1).analysis().get(0).best().workers()).isEqualTo(new Workers(16));
    Answer wide = results(0.2).analysis().get(0);
    assertThat(wide.best().workers()).isEqualTo(new Workers(8));
    assertThat(wide.sentence())
        .startsWith("m: 8 at a time (8-32 as fast within 20 %; confirmed). Limit: ");
  }

  @Test
  void decidesWhichModelsTie() {
    measured(HandMade.cell("w", "one", 8), 1.08);
    measured(HandMade.cell("w", "two", 8), 1);
    Comparison usual = Comparison.of(results(0.05), "w");
    assertThat(usual.tied()).extracting(Answer::model).containsExactly("two");
    assertThat(usual.winner().model()).isEqualTo("two");
    Comparison wide = Comparison.of(results(0.1), "w");
    assertThat(wide.tied()).extracting(Answer::model).containsExactly("one", "two");
    assertThat(wide.winner().model()).isEqualTo("one");
  }

  @Test
  void decidesWhetherJvmsDiffer() {
    measured(HandMade.cell("w", "m", 8, "17"), 1.08);
    measured(HandMade.cell("w", "m", 8, "25"), 1);
    assertThat(JvmComparison.of(results(0.05), "w").get(0).differs()).isTrue();
    assertThat(JvmComparison.of(results(0.1), "w").get(0).differs()).isFalse();
  }

  @Test
  void decidesWhereTheSearchLooksOn() {
    Plan plan =
        HandMade.plan(
            List.of(HandMade.http("w", "http://h/")),
            List.of(HandMade.cell("w", "m", 10), HandMade.cell("w", "m", 100)));
    for (Cell cell : plan.cells()) {
      measured(cell, cell.workers().count() == 10 ? 1.5 : 1);
    }
    assertThat(next(HandMade.tolerant(plan, 0.05))).anyMatch(this::isBetween);
    assertThat(next(HandMade.tolerant(plan, 0.6))).isNotEmpty().noneMatch(this::isBetween);
  }

  private boolean isBetween(int workers) {
    return workers > 10 && workers < 100;
  }

  private List<Integer> next(Plan plan) {
    return new AdaptiveSearch(plan, 2)
        .next(rounds).stream().map(Turn::cell).map(cell -> cell.workers().count()).toList();
  }
}
