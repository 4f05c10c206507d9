package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMadeJmh;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Grid;
import io.github.concurrencybench.plan.JmhMode;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.MachineLimits;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.WorkerCounts;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Search;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JMH's own iterations, 100 s a turn, within the usual time: two processors, two models. */
final class JmhBudgetTest {

  private static final Duration BUDGET = Duration.ofSeconds(86);
  private static final double START = 1.6e9;
  private static final double SHORTEST = 0.1e9;

  private final List<RoundResult> finished = new ArrayList<>();

  private static Plan plan(int benchmarks, String workers, JmhMode mode) {
    List<Workload> workloads =
        IntStream.range(0, benchmarks)
            .<Workload>mapToObj(number -> HandMadeJmh.workload("b" + number, mode, null))
            .toList();
    Map<String, Integer> models = new LinkedHashMap<>();
    List.of("sequential", "platform-threads", "virtual-threads")
        .forEach(model -> models.put(model, Integer.MAX_VALUE));
    Grid grid =
        new Grid(
            models,
            false,
            WorkerCounts.parse(workers, 2),
            Sweep.ADAPTIVE,
            List.of("17"),
            2,
            MachineLimits.NONE);
    Repetitions repetitions = new Repetitions(5, 3, Warmups.AUTO, BUDGET);
    return new Plan(workloads, grid.cells(workloads), repetitions, Sweep.ADAPTIVE, 1, List.of());
  }

  private void run(Search search) {
    for (List<Turn> turns = search.next(finished);
        !turns.isEmpty();
        turns = search.next(finished)) {
      assertThat(turns).allMatch(turn -> turn.longest() != null);
      finished.add(measured(turns.get(0)));
    }
  }

  /** As long as it may take, but for what a start and the shortest iterations take. */
  private static RoundResult measured(Turn turn) {
    double longest = Math.min(101.5e9, turn.longest().toNanos());
    Duration took = Duration.ofNanos((long) Math.max(START + SHORTEST, longest));
    // Twice as fast on two processors, and no faster beyond.
    Duration batch = Duration.ofMillis(100 / Math.min(2, turn.cell().workers().count()));
    Sample sample =
        new Sample(
            turn.round(), batch, 100, Map.of(), 0, 0, batch, 1, null, null, Duration.ZERO, null);
    return new RoundResult(
            turn.cell(), turn.round(), Status.MEASURED, null, List.of(sample), null, null)
        .withTook(took);
  }

  private double spent() {
    return finished.stream().mapToDouble(result -> result.took().toNanos()).sum();
  }

  @Test
  void oneBenchmarkIsAnsweredWithinTheUsualTime() {
    Plan plan = plan(1, "1..1024", JmhMode.THROUGHPUT);
    run(new TimedAdaptiveSearch(plan, 2, BUDGET));
    assertThat(spent()).isBetween(0.5 * BUDGET.toNanos(), 1.03 * BUDGET.toNanos());
    List<Track> tracks = Track.of(plan.cells(), finished);
    assertThat(tracks)
        .extracting(track -> track.candidates().get(0).model())
        .containsExactly("platform-threads", "virtual-threads");
    for (Track track : tracks) {
      assertThat(new Ranking(track.timings(), 1.05).best().orElseThrow().workers())
          .isEqualTo(new Workers(2));
    }
  }

  /** Else nobody could say how many times as fast as one thread two are. */
  @Test
  void oneThreadRacesBesideTheOthers() {
    run(new TimedAdaptiveSearch(plan(1, "1..1024", JmhMode.THROUGHPUT), 2, BUDGET));
    List<Cell> raced =
        finished.stream()
            .filter(result -> result.round() >= TimedAdaptiveSearch.FIRST_OF_THE_RACE)
            .map(RoundResult::cell)
            .toList();
    assertThat(raced)
        .filteredOn(cell -> cell.model().equals("platform-threads"))
        .extracting(Cell::workers)
        .contains(Workers.ONE, new Workers(2));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 12, 100})
  void howeverManyBenchmarksTheTimeIsKept(int benchmarks) {
    run(new TimedAdaptiveSearch(plan(benchmarks, "1..64", JmhMode.THROUGHPUT), 2, BUDGET));
    assertThat(spent()).isLessThan(1.03 * BUDGET.toNanos());
    assertThat(finished.stream().map(result -> result.cell().workload()).distinct())
        .hasSizeGreaterThanOrEqualTo(Math.min(benchmarks, 30));
  }

  @Test
  void aListOfNumbersKeepsTheTimeToo() {
    run(new TimedGridSearch(plan(3, "1,2", JmhMode.THROUGHPUT), 2, BUDGET));
    assertThat(spent()).isBetween(0.5 * BUDGET.toNanos(), 1.03 * BUDGET.toNanos());
    assertThat(finished).hasSizeGreaterThanOrEqualTo(24);
  }

  @Test
  void whatWasCutShortTellsNothingOfTheStart() {
    JmhWorkload benchmark = HandMadeJmh.workload("b");
    Cell cell = plan(1, "1", JmhMode.THROUGHPUT).cells().get(0);
    RoundResult cut = measured(new Turn(cell, 1, 1).within(3e9));
    assertThat(new SetTime(benchmark, List.of(cut)).need()).isEqualTo(SetTime.START + 100e9);
    assertThat(new SetTime(benchmark, List.of(cut)).least()).isEqualTo(SetTime.START + 0.5e9);
    RoundResult slow = cut.withTook(Duration.ofSeconds(104));
    assertThat(new SetTime(benchmark, List.of(slow)).need()).isEqualTo(104e9);
  }

  @Test
  void singleShotsTakeAsLongAsTheyTook() {
    JmhWorkload shots = HandMadeJmh.workload("b", JmhMode.SINGLE_SHOT, null);
    assertThat(new SetTime(shots, List.of()).need()).isInfinite();
    Cell cell = plan(1, "1", JmhMode.SINGLE_SHOT).cells().get(0);
    RoundResult shot = measured(new Turn(cell, 1, 1).within(3e9));
    assertThat(new SetTime(shots, List.of(shot)).need()).isEqualTo(3e9);
  }
}
