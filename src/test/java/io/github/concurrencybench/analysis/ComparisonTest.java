package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.ComparedModel;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.ModelComparison;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Models side by side, on rounds made by hand. */
final class ComparisonTest {

  private final List<RoundResult> rounds = new ArrayList<>();

  private void measured(String model, int workers, double... millis) {
    rounds.addAll(HandMade.rounds(HandMade.cell("w", model, workers), millis));
  }

  private void measuredFrom(int round, String model, int workers, double... millis) {
    for (int index = 0; index < millis.length; index++) {
      Cell cell = HandMade.cell("w", model, workers);
      rounds.add(HandMade.round(cell, round + index, millis[index]));
    }
  }

  private Results results() {
    Set<Cell> cells = new LinkedHashSet<>();
    rounds.forEach(round -> cells.add(round.cell()));
    Plan plan = HandMade.plan(List.of(HandMade.target("w", 0)), List.copyOf(cells));
    return Summary.of(HandMade.journal(plan, rounds));
  }

  private ModelComparison comparison() {
    return results().comparison().get(0);
  }

  private ComparedModel model(String model) {
    return comparison().models().stream()
        .filter(each -> each.model().equals(model))
        .findFirst()
        .orElseThrow();
  }

  /** A machine that gets slower hits both: the ratio stays, the medians overlap. */
  @Test
  void comparesRoundByRound() {
    measured("platform-threads", 8, 100, 200, 300, 400, 500);
    measured("virtual-threads", 8, 120, 240, 360, 480, 600);
    ComparedModel virtual = model("virtual-threads");
    assertThat(virtual.slowness().median()).isCloseTo(1.2, within(1e-9));
    assertThat(virtual.slowness().low()).isCloseTo(1.2, within(1e-9));
    assertThat(virtual.slowness().high()).isCloseTo(1.2, within(1e-9));
    assertThat(virtual.pairedRounds()).isEqualTo(5);
    assertThat(virtual.tied()).isFalse();
    assertThat(comparison().winner()).isEqualTo(model("platform-threads"));
    assertThat(comparison().winner().slowness().median()).isEqualTo(1);
  }

  @Test
  void eachStandsAtItsOwnBest() {
    measured("platform-threads", 4, 200, 200, 200, 200, 200);
    measured("platform-threads", 8, 100, 100, 100, 100, 100);
    measured("async", 4, 80, 80, 80, 80, 80);
    measured("async", 8, 160, 160, 160, 160, 160);
    assertThat(model("platform-threads").workers().count()).isEqualTo(8);
    assertThat(model("async").workers().count()).isEqualTo(4);
    assertThat(model("platform-threads").slowness().median()).isEqualTo(1.25);
  }

  @Test
  void whereTooFewRoundsAreSharedTheMediansHaveToDo() {
    measured("platform-threads", 8, 100, 100, 100, 100, 100);
    measuredFrom(2, "virtual-threads", 8, 150, 150, 150, 150, 150, 150);
    assertThat(model("virtual-threads").slowness()).isEqualTo(new Estimate(1.5, null, null));
    assertThat(model("virtual-threads").pairedRounds()).isZero();
    rounds.clear();
    measured("platform-threads", 8, 100, 100, 100, 100, 100, 100);
    measuredFrom(2, "virtual-threads", 8, 150, 150, 150, 150, 150);
    assertThat(model("virtual-threads").pairedRounds()).isEqualTo(5);
    assertThat(model("virtual-threads").slowness().hasInterval()).isTrue();
  }

  /** The number 8 was picked for its first three rounds; 4 is what it was picked from. */
  @Test
  void roundsThatPickedTheBestDoNotJudge() {
    measured("platform-threads", 8, 20, 20, 20, 100, 100, 100, 100, 100);
    measured("platform-threads", 4, 300);
    measured("virtual-threads", 8, 80, 80, 80, 80, 80, 80, 80, 80);
    assertThat(model("platform-threads").pairedRounds()).isEqualTo(5);
    assertThat(model("platform-threads").slowness().median()).isEqualTo(1.25);
  }

  @Test
  void theSimplestOfThoseThatTieWinsInWhateverOrderTheyStand() {
    measured("my-model", 8, 100, 101, 102, 103, 104);
    measured("async", 8, 101, 101, 102, 103, 104);
    measured("virtual-threads", 8, 102, 102, 103, 104, 105);
    assertThat(comparison().winner().model()).isEqualTo("virtual-threads");
    assertThat(comparison().models()).allMatch(ComparedModel::tied);
  }

  @Test
  void aSimplerOneThatIsSlowerByTheMedianTiesAtMost() {
    measured("platform-threads", 8, 108, 108, 108, 100, 108);
    measured("virtual-threads", 8, 100, 100, 100, 100, 100);
    Comparison comparison = Comparison.of(results(), "w");
    assertThat(comparison.winner().model()).isEqualTo("virtual-threads");
    assertThat(comparison.tied()).hasSize(2);
    assertThat(comparison.nextSimpler().map(Answer::model)).contains("platform-threads");
  }

  @Test
  void oneAfterTheOtherIsNotTheNextSimplerOne() {
    measured("sequential", 1, 800, 800, 800, 800, 800);
    measured("platform-threads", 8, 100, 100, 100, 100, 100);
    assertThat(Comparison.of(results(), "w").nextSimpler()).isEmpty();
  }

  @Test
  void theNextSimplerOneIsTheNearestInTheTableOfModels() {
    measured("platform-threads", 8, 300, 300, 300, 300, 300);
    measured("fork-join", 8, 200, 200, 200, 200, 200);
    measured("async", 8, 100, 100, 100, 100, 100);
    measured("processes", 8, 400, 400, 400, 400, 400);
    assertThat(Comparison.of(results(), "w").nextSimpler().map(Answer::model))
        .contains("fork-join");
  }

  @Test
  void everyModelOfOursHasAPlace() {
    for (ConcurrencyModel model : ServiceLoader.load(ConcurrencyModel.class)) {
      assertThat(Simplicity.rank(model.id())).as(model.id()).isLessThan(Simplicity.rank("mine"));
    }
  }
}
