package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.WorkerCounts;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Search;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches within a time, simulated; {@link TimeBudgetBenchmark} says how good they are. */
final class TimedSearchTest {

  private static final Duration BUDGET = Duration.ofSeconds(86);
  private static final double MOST = 1.03;

  /** So many tasks of 2 s each that wait; one after the other they take minutes. */
  private static SimulatedCurve slow(int tasks) {
    return new SimulatedCurve(
        "slow", tasks, 0.02, n -> 2000 * Math.ceil(tasks / (double) n), (n, round, batch) -> 1);
  }

  private static SimulatedTime searched(List<SimulatedCurve> curves, int models, long seed) {
    SimulatedTime run = new SimulatedTime(curves, seed);
    Plan plan = run.plan(models, BUDGET);
    return run.run(new TimedAdaptiveSearch(plan, SimulatedCurve.CPUS, BUDGET));
  }

  private static double share(SimulatedTime run) {
    return run.spent() / BUDGET.toNanos();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 3", "2, 2"})
  void aSearchKeepsItsTimeAndMostlyFindsWhatIsGood(int workloads, int models) {
    int answers = 0;
    int good = 0;
    for (String kind : DrawnCurves.USUAL) {
      for (int seed = 1; seed <= 3; seed++) {
        List<SimulatedCurve> curves = new ArrayList<>();
        for (int workload = 0; workload < workloads; workload++) {
          curves.add(DrawnCurves.of(kind, seed + 1000L * workload));
        }
        SimulatedTime run = searched(curves, models, seed);
        assertThat(share(run)).as(kind).isLessThan(MOST);
        for (int model = 0; model < models; model++) {
          answers++;
          int best =
              run.best(run.plan(models, BUDGET), "w0", "m" + model).orElseThrow().workers().count();
          good += curves.get(0).regret(best) <= 1.1 ? 1 : 0;
        }
      }
    }
    assertThat((double) good / answers).as("within 10 %").isGreaterThan(0.6);
  }

  @Test
  void tasksOfSecondsAreAnsweredTooAndOneAfterTheOtherIsScaled() {
    SimulatedTime run = searched(List.of(slow(160)), 2, 1);
    assertThat(share(run)).isLessThan(MOST);
    for (String model : List.of("m0", "m1")) {
      assertThat(run.best(run.plan(2, BUDGET), "w0", model).orElseThrow().workers().count())
          .isEqualTo(160);
    }
    assertThat(run.finished())
        .filteredOn(result -> result.cell().model().equals("sequential"))
        .isNotEmpty()
        .allMatch(result -> result.samples().get(0).ran() < 160);
  }

  /** A server that refuses more than 10 at once, and takes 30 ms. */
  @Test
  void whereMoreFailTheBorderIsLookedFor() {
    Plan plan = new SimulatedTime(List.of(slow(HandMade.TASKS)), 1).plan(1, BUDGET);
    Search search = new TimedAdaptiveSearch(plan, SimulatedCurve.CPUS, BUDGET);
    List<RoundResult> finished = new ArrayList<>();
    for (List<Turn> turns = search.next(finished);
        !turns.isEmpty();
        turns = search.next(finished)) {
      finished.add(refusing(turns.get(0)));
    }
    assertThat(finished)
        .filteredOn(result -> result.status() == Status.MEASURED)
        .extracting(result -> result.cell().workers().count())
        .anyMatch(workers -> workers >= 8);
    assertThat(finished)
        .filteredOn(result -> result.status() == Status.FAILED)
        .hasSizeLessThanOrEqualTo(3);
  }

  private static RoundResult refusing(Turn turn) {
    int workers = turn.cell().workers().count();
    RoundResult result =
        workers > 10
            ? RoundResult.without(turn.cell(), turn.round(), Status.FAILED, "HTTP_503")
            : HandMade.round(turn.cell(), turn.round(), 30 * Math.ceil(100.0 / workers));
    return result.withTook(Duration.ofSeconds(2));
  }

  /** Half of the time is left. */
  @Test
  void oneSlowStartDoesNotEndARun() {
    SimulatedTime run = new SimulatedTime(List.of(slow(40)), 1);
    Plan plan = run.plan(1, BUDGET);
    for (Search search :
        List.of(
            new TimedAdaptiveSearch(plan, SimulatedCurve.CPUS, BUDGET),
            new TimedGridSearch(plan, SimulatedCurve.CPUS, BUDGET))) {
      Cell first = search.next(List.of()).get(0).cell();
      RoundResult slow = HandMade.round(first, 1, 100).withTook(BUDGET.dividedBy(2));
      assertThat(search.next(List.of(slow))).isNotEmpty();
    }
  }

  @Test
  void everyModelIsMeasuredAtItsLargestNumber() {
    for (String kind : List.of("I/O stairs", "capacity-limited", "contention", "serial part")) {
      SimulatedCurve curve = DrawnCurves.of(kind, 7);
      assertThat(searched(List.of(curve), 3, 7).finished().stream().map(r -> r.cell().name()))
          .as(kind)
          .contains("w0/m0/" + curve.most(), "w0/m1/" + curve.most(), "w0/m2/" + curve.most());
    }
  }

  @Test
  void theRaceHasFiveRoundsInWhichAllMeet() {
    SimulatedTime run = searched(List.of(DrawnCurves.of("capacity-limited", 3)), 2, 3);
    Set<Integer> rounds = new HashSet<>();
    run.finished().stream()
        .filter(result -> result.round() >= TimedAdaptiveSearch.FIRST_OF_THE_RACE)
        .filter(result -> result.cell().model().equals("sequential"))
        .forEach(result -> rounds.add(result.round()));
    assertThat(rounds).hasSize(5);
    for (String model : List.of("m0", "m1")) {
      Cell best =
          new Cell(
              "w0",
              run.finished().get(0).cell().tasks(),
              model,
              run.best(run.plan(2, BUDGET), "w0", model).orElseThrow().workers(),
              "17",
              run.finished().get(0).cell().side());
      assertThat(run.finished())
          .filteredOn(result -> result.cell().equals(best) && rounds.contains(result.round()))
          .hasSizeGreaterThanOrEqualTo(4);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aRunThatWasCutOffAnywhereAsksForWhatWasAskedFor(long seed) {
    SimulatedTime run = new SimulatedTime(List.of(DrawnCurves.of("mixed", seed)), seed);
    Plan plan = run.plan(2, BUDGET);
    List<RoundResult> whole =
        run.run(new TimedAdaptiveSearch(plan, SimulatedCurve.CPUS, BUDGET)).finished();
    for (int cut = 0; cut < whole.size(); cut++) {
      Search anew = new TimedAdaptiveSearch(plan, SimulatedCurve.CPUS, BUDGET);
      RoundResult next = whole.get(cut);
      assertThat(anew.next(whole.subList(0, cut)))
          .anyMatch(turn -> turn.cell().equals(next.cell()) && turn.round() == next.round());
    }
    assertThat(new TimedAdaptiveSearch(plan, SimulatedCurve.CPUS, BUDGET).left(whole)).isZero();
  }

  private static SimulatedTime grid(SimulatedCurve curve, String workers, Duration budget) {
    SimulatedTime run = new SimulatedTime(List.of(curve), 1);
    Plan plan = run.plan(2, WorkerCounts.parse(workers, 2), Sweep.FULL, budget);
    return run.run(new TimedGridSearch(plan, SimulatedCurve.CPUS, budget));
  }

  @Test
  void aListIsMeasuredInAllRoundsAndSlowCellsAreCutShort() {
    SimulatedTime run = grid(slow(40), "1,2,20,40", BUDGET.multipliedBy(2));
    assertThat(share(run) / 2).isBetween(0.7, MOST);
    assertThat(run.finished().stream().map(RoundResult::round).distinct().count())
        .isGreaterThanOrEqualTo(2);
    assertThat(run.finished())
        .filteredOn(result -> result.cell().workers().count() == 40)
        .allMatch(result -> result.samples().get(0).ran() == 40);
    assertThat(run.finished())
        .filteredOn(result -> result.cell().workers().count() == 1)
        .allMatch(result -> result.samples().get(0).ran() < 20);
  }

  @Test
  void whereThereIsTimeNothingIsCutShort() {
    SimulatedCurve quick =
        new SimulatedCurve("quick", 40, 0.02, n -> 200.0 / n, (n, round, batch) -> 1);
    SimulatedTime run = grid(quick, "1,4", Duration.ofMinutes(10));
    assertThat(run.finished()).hasSize(25);
    assertThat(run.finished())
        .allMatch(result -> result.samples().size() == 3)
        .allMatch(result -> result.samples().get(0).ran() == 40);
  }

  @Test
  void ofASweepThatIsFarTooLongSomeFromEverywhereAreMeasured() {
    SimulatedCurve curve = DrawnCurves.of("I/O stairs", 2);
    SimulatedTime run = grid(curve, "1.." + curve.most(), BUDGET);
    assertThat(share(run)).isBetween(0.7, MOST);
    List<Integer> counts =
        run.finished().stream()
            .filter(result -> result.cell().model().equals("m0"))
            .map(result -> result.cell().workers().count())
            .distinct()
            .sorted()
            .toList();
    assertThat(counts).hasSizeGreaterThan(10).endsWith(curve.most());
    assertThat(counts.get(0)).isLessThan(curve.most() / 4);
  }

  @Test
  void theFirstTurnIsACheapOneAndTheNextTheLargest() {
    SimulatedTime run = new SimulatedTime(List.of(slow(40)), 1);
    Plan plan = run.plan(1, WorkerCounts.parse("2,20,40", 2), Sweep.FULL, BUDGET);
    TimedGridSearch search = new TimedGridSearch(plan, SimulatedCurve.CPUS, BUDGET);
    List<Turn> first = search.next(List.of());
    assertThat(first).extracting(turn -> turn.cell().name()).containsExactly("w0/sequential/1");
    run.run(search);
    assertThat(run.finished().get(1).cell().name()).isEqualTo("w0/m0/40");
  }
}
