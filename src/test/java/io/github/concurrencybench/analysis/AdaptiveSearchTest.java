package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AdaptiveSearchTest {

  private static final SimulatedCurve CURVE = DrawnCurves.of("capacity-limited", 5);
  private static final Plan PLAN = SimulatedRun.plan(CURVE, 5, 3);
  private static final AdaptiveSearch SEARCH = unlimited(PLAN);

  private static AdaptiveSearch unlimited(Plan plan) {
    return new AdaptiveSearch(plan, SimulatedCurve.CPUS);
  }

  private static SimulatedRun run(AdaptiveSearch search) {
    return new SimulatedRun(CURVE, 1).run(search);
  }

  @Test
  void theFirstLookTakesOneSampleOfEveryCandidate() {
    assertThat(SEARCH.next(List.of()))
        .containsExactlyElementsOf(
            PLAN.cells().stream().map(cell -> new Turn(cell, 1, 1)).toList());
  }

  @Test
  void aRaceTakesTheSamplesOfThePlan() {
    List<RoundResult> finished = run(SEARCH).finished();
    int last = finished.get(finished.size() - 1).round();
    assertThat(finished)
        .filteredOn(result -> result.round() == last)
        .allMatch(result -> result.samples().size() == 3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aRunThatWasCutOffAnywhereGoesOnAsIfItHadNot(long seed) {
    List<RoundResult> whole = new SimulatedRun(CURVE, seed).run(SEARCH).finished();
    for (int cut = 0; cut < whole.size(); cut++) {
      int round = whole.get(cut).round();
      Set<Cell> rest =
          whole.subList(cut, whole.size()).stream()
              .filter(result -> result.round() == round)
              .map(RoundResult::cell)
              .collect(Collectors.toSet());
      List<Turn> next = unlimited(PLAN).next(whole.subList(0, cut));
      assertThat(next).allMatch(turn -> turn.round() == round);
      assertThat(next.stream().map(Turn::cell)).containsExactlyInAnyOrderElementsOf(rest);
    }
    assertThat(SEARCH.next(whole)).isEmpty();
    assertThat(SEARCH.left(whole)).isZero();
  }

  @Test
  void theOrderWithinARoundDoesNotMatter() {
    List<RoundResult> finished = new ArrayList<>(run(SEARCH).finished().subList(0, 20));
    List<Turn> next = SEARCH.next(finished);
    java.util.Collections.reverse(finished);
    assertThat(SEARCH.next(finished)).isEqualTo(next);
  }

  @Test
  void nothingIsMeasuredTwiceInARound() {
    Set<Turn> seen = new HashSet<>();
    for (RoundResult result : run(SEARCH).finished()) {
      assertThat(seen.add(new Turn(result.cell(), result.round(), 1))).isTrue();
    }
  }

  @Test
  void severalCurvesRunSideBySideEachAtItsLargestNumberToo() {
    List<Cell> cells = new ArrayList<>();
    for (String model : List.of("platform-threads", "virtual-threads")) {
      for (int workers : new int[] {1, 4, 16, 64}) {
        cells.add(HandMade.cell("w", model, workers));
      }
    }
    cells.add(HandMade.cell("w", "sequential", 1));
    Plan plan = HandMade.plan(List.of(HandMade.http("w", "http://h/")), cells);
    SimulatedCurve curve = DrawnCurves.of("CPU plateau", 3);
    List<RoundResult> finished = new SimulatedRun(curve, 1).run(unlimited(plan)).finished();
    assertThat(finished.stream().map(result -> result.cell().name()))
        .contains("w/platform-threads/64", "w/virtual-threads/64");
    List<Integer> rounds = roundsOf(finished, "w/sequential/1");
    assertThat(rounds).as("a first look and five rounds").hasSize(6);
    Track track = Track.of(cells, finished).get(0);
    Ranking ranking = new Ranking(track.timings(), Tolerance.USUAL.factor());
    String answer = track.cell(ranking.best().orElseThrow().workers()).name();
    List<Integer> best = new ArrayList<>(roundsOf(finished, answer));
    best.retainAll(rounds);
    assertThat(best).as("enough in common for an interval").hasSizeGreaterThanOrEqualTo(5);
  }

  private static List<Integer> roundsOf(List<RoundResult> finished, String name) {
    return finished.stream()
        .filter(result -> result.cell().name().equals(name))
        .map(RoundResult::round)
        .toList();
  }

  @Test
  void aSingleNumberIsMeasuredInTheRoundsOfThePlan() {
    Plan plan =
        HandMade.plan(
            List.of(HandMade.http("w", "http://h/")), List.of(HandMade.cell("w", "m", 1)));
    List<RoundResult> finished = new SimulatedRun(CURVE, 1).run(unlimited(plan)).finished();
    assertThat(roundsOf(finished, "w/m/1")).containsExactly(1, 2, 3, 4, 5);
    assertThat(finished).allMatch(result -> result.samples().size() == 3);
  }

  @Test
  void whatIsNotApplicableOrFailedIsNotTriedAgain() {
    List<RoundResult> finished = new ArrayList<>();
    for (Cell cell : PLAN.cells()) {
      finished.add(RoundResult.without(cell, 1, Status.NOT_APPLICABLE, "Java 17."));
    }
    assertThat(SEARCH.next(finished)).isEmpty();
    finished.clear();
    for (Cell cell : PLAN.cells()) {
      finished.add(RoundResult.without(cell, 1, Status.FAILED, "It broke."));
    }
    assertThat(SEARCH.next(finished)).isEmpty();
  }

  @Test
  void twoProcessorsNeedTwoWorkers() {
    SimulatedCurve two =
        new SimulatedCurve(
            "cpu",
            500,
            1,
            n -> 1000.0 / Math.min(n, 2),
            (n, round, batch) -> {
              return Math.exp(0.02 * batch.nextGaussian());
            });
    for (long seed = 1; seed <= 10; seed++) {
      SimulatedRun run = new SimulatedRun(two, seed).run(unlimited(SimulatedRun.plan(two, 5, 1)));
      assertThat(run.best().workers().count()).isEqualTo(2);
    }
  }
}
