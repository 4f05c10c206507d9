package io.github.concurrencybench.analysis;

import static io.github.concurrencybench.analysis.Constructed.cell;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Bound;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Confidence;
import io.github.concurrencybench.result.Limit;
import io.github.concurrencybench.result.Probe;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 100 tasks on two processors, of which the control group allows 1.5. */
final class LimitRulesTest {

  private static final Workload PAGES = HandMade.http("w", "http://h/");
  private static final Workload OWN =
      new TaskWorkload("w", "com.acme.Load", HandMade.TASKS, Map.of(), Map.of());
  private static final String LOCK = "com.acme.Cache.get(Cache.java:42)";

  /** As it stands in the results. */
  private record Stop(Limit limit, String words) {}

  private static Stop stop(Workload workload, Probe probe, Bound bound, List<CellResult> cells) {
    Curve curve = Constructed.curve(cells);
    Evidence evidence = new Evidence(workload, cells, HandMade.environment(), probe);
    var stop = new LimitRules(evidence, curve, curve.best().orElseThrow(), bound).stop();
    return new Stop(stop.limit(), stop.words());
  }

  private static Stop stop(Workload workload, Constructed... cells) {
    return stop(workload, null, Bound.IO, Constructed.results(cells));
  }

  private static Probe probe(double lockShare) {
    return new Probe(lockShare, LOCK, 0, null, null);
  }

  /** A target that works on 10 at once: 100 tasks of 20 ms. */
  private static Constructed[] capacityOfTen() {
    return new Constructed[] {cell(1, 2000), cell(10, 200), cell(20, 200), cell(40, 200)};
  }

  private static Constructed[] and(Constructed[] cells, Constructed last) {
    return Stream.concat(Stream.of(cells), Stream.of(last)).toArray(Constructed[]::new);
  }

  @Test
  void theProcessorsAreBusyFromEightyFivePercentOn() {
    Constructed[] busy = {cell(1, 300), cell(2, 100).with(1.275, 0.0, 0.0), cell(8, 100)};
    assertThat(stop(PAGES, busy)).isEqualTo(new Stop(Limit.CPUS, "the processors; 1 per CPU"));
    busy[1] = cell(2, 100).with(1.27, 0.0, 0.0);
    assertThat(stop(PAGES, busy).limit()).isNotEqualTo(Limit.CPUS);
  }

  @Test
  void whatComputesAndWaitsForProcessorsWantsThemAll() {
    List<CellResult> disturbed =
        Constructed.results(cell(1, 300), cell(3, 100).with(0.9, 0.375, 1.0), cell(8, 100));
    assertThat(stop(PAGES, null, Bound.CPU, disturbed))
        .isEqualTo(new Stop(Limit.CPUS, "the processors; 1.5 per CPU"));
    assertThat(stop(PAGES, null, Bound.IO, disturbed).limit()).isNotEqualTo(Limit.CPUS);
    List<CellResult> less =
        Constructed.results(cell(1, 300), cell(3, 100).with(0.9, 0.37, 1.0), cell(8, 100));
    assertThat(stop(PAGES, null, Bound.CPU, less).limit()).isNotEqualTo(Limit.CPUS);
  }

  @Test
  void othersMayUseTheProcessorsSuchAsATargetOnThisMachine() {
    Constructed[] cells = {cell(1, 400), cell(8, 100).with(0.7, 2.0, 0.5), cell(16, 100)};
    assertThat(stop(PAGES, cells))
        .isEqualTo(
            new Stop(
                Limit.CPUS, "the processors, which others on this machine use too; 4 per CPU"));
    cells[1] = cell(8, 100).with(0.7, 1.99, 0.5);
    assertThat(stop(PAGES, cells).limit()).isNotEqualTo(Limit.CPUS);
    // Threads that all wake up at once wait for each other, on processors that idle else.
    cells[1] = cell(8, 100).with(0.7, 2.0, 0.49);
    assertThat(stop(PAGES, cells).limit()).isNotEqualTo(Limit.CPUS);
    cells[1] = cell(8, 100).with(0.7, null, null);
    assertThat(stop(PAGES, cells).limit()).isNotEqualTo(Limit.CPUS);
  }

  @Test
  void lessThanOneForEachProcessorDoesNotTravel() {
    assertThat(stop(PAGES, cell(1, 100).with(1.5, 0.0, 0.0), cell(8, 100)))
        .isEqualTo(new Stop(Limit.CPUS, "the processors"));
    assertThat(stop(PAGES, cell(2, 100).with(1.5, 0.0, 0.0), cell(8, 100)).words())
        .isEqualTo("the processors; 1 per CPU");
    assertThat(LimitWords.processors(new Workers(37), 8).words())
        .isEqualTo("the processors; 4.6 per CPU");
  }

  @Test
  void thereAreNoMoreTasks() {
    assertThat(stop(PAGES, cell(1, 2000), cell(50, 40), cell(100, 20)))
        .isEqualTo(new Stop(Limit.TASKS, "the number of tasks; all 100 at once"));
  }

  /** A target that works on 40 at once, of which no number between was measured. */
  @Test
  void moreTasksWouldNotHelpWhereAllOfThemWait() {
    Constructed few = cell(16, 140).serving(20);
    assertThat(stop(PAGES, few, cell(100, 60).serving(39)).limit()).isEqualTo(Limit.TASKS);
    Constructed all = cell(100, 60).serving(40);
    assertThat(stop(PAGES, few, all))
        .isEqualTo(new Stop(Limit.TARGET, "the target, where tasks wait; fewer at a time may do"));
    assertThat(stop(OWN, few, all).words()).endsWith("for a lock, a pool or a target");
  }

  @Test
  void oneTaskMayTakeAsLongAsTheBatch() {
    double[] oneLong = new double[100];
    java.util.Arrays.fill(oneLong, 1);
    oneLong[7] = 91;
    Constructed[] cells = {
      cell(1, 190).serving(oneLong), cell(2, 100).serving(oneLong), cell(8, 100).serving(oneLong)
    };
    assertThat(stop(PAGES, cells))
        .isEqualTo(new Stop(Limit.TASKS, "the longest task, which takes as long as all together"));
    oneLong[7] = 89;
    assertThat(stop(PAGES, cells).limit()).isNotEqualTo(Limit.TASKS);
    oneLong[7] = 91;
    double[] badLuck = {100};
    assertThat(stop(PAGES, cell(1, 190), cell(2, 100).serving(badLuck), cell(8, 100)).limit())
        .isNotEqualTo(Limit.TASKS);
  }

  @Test
  void durationsStillFallAtTheEndOfTheRange() {
    assertThat(stop(PAGES, cell(2, 1000), cell(16, 125)))
        .isEqualTo(
            new Stop(Limit.RANGE, "the end of your range; raise it: <workers>2..32</workers>"));
    assertThat(stop(PAGES, cell(1, 2000), cell(60, 40)).words())
        .as("never more than tasks")
        .endsWith("<workers>1..100</workers>");
  }

  @Test
  void moreWorkersThatTakeAsManyTurnsSayNothing() {
    // 50 and 64 workers both need two turns for 100 tasks.
    assertThat(stop(PAGES, cell(1, 2000), cell(50, 40).serving(20), cell(64, 40).serving(20)))
        .isEqualTo(
            new Stop(Limit.RANGE, "the end of your range; raise it: <workers>1..100</workers>"));
    assertThat(stop(PAGES, cell(1, 2000), cell(50, 40).serving(20), cell(64, 40).serving(25)))
        .as("unless they queue")
        .isEqualTo(new Stop(Limit.TARGET, LimitWords.target(new Workers(50)).words()));
  }

  /** Five rounds of the same numbers: what is 5 % slower is as good, so that more is needed. */
  @Test
  void durationsThatHardlyFallAreNotTheEndOfTheRange() {
    List<CellResult> noisy = new ArrayList<>(Constructed.results(cell(1, 300), cell(4, 104.9)));
    noisy.add(cell(8, 100).result());
    Curve curve = Constructed.curve(noisy);
    Best eight = new Best(new Workers(8), new Workers(8), new Workers(8), Confidence.PLAUSIBLE, 3);
    Evidence evidence = new Evidence(PAGES, noisy, HandMade.environment(), null);
    assertThat(new LimitRules(evidence, curve, eight, Bound.IO).stop().limit())
        .isEqualTo(Limit.UNKNOWN);
    noisy.set(1, cell(4, 105).result());
    Curve falling = Constructed.curve(noisy);
    assertThat(new LimitRules(evidence, falling, eight, Bound.IO).stop().limit())
        .isEqualTo(Limit.RANGE);
  }

  @Test
  void largerNumbersThatWereNotMeasuredAreNoEndOfTheRange() {
    List<CellResult> cells = new ArrayList<>(Constructed.results(cell(1, 2000), cell(16, 125)));
    cells.add(new CellSummary(HandMade.cell("w", "m", 64), List.of(), "No time.").result());
    assertThat(stop(PAGES, null, Bound.IO, cells))
        .isEqualTo(new Stop(Limit.UNKNOWN, "not found out; larger numbers were not measured"));
  }

  @Test
  void aLockIsOneIfTasksWaitForItInAFifthOfTheirTime() {
    List<CellResult> cells = Constructed.results(capacityOfTen());
    assertThat(stop(OWN, probe(0.2), Bound.IO, cells))
        .isEqualTo(new Stop(Limit.LOCK, "the lock at " + LOCK + "; no more than 10 anywhere"));
    assertThat(stop(OWN, probe(0.2), Bound.CPU, cells).limit()).isEqualTo(Limit.LOCK);
    assertThat(stop(OWN, probe(0.199), Bound.IO, cells).limit()).isEqualTo(Limit.TARGET);
    assertThat(stop(OWN, new Probe(0.5, null, 0, null, null), Bound.IO, cells).words())
        .isEqualTo("a lock; no more than 10 anywhere");
  }

  @Test
  void busyProcessorsAndTheEndOfTheRangeComeBeforeALock() {
    List<CellResult> falling = Constructed.results(cell(1, 2000), cell(10, 200));
    assertThat(stop(OWN, probe(0.9), Bound.IO, falling).limit()).isEqualTo(Limit.RANGE);
    List<CellResult> busy =
        Constructed.results(cell(1, 300), cell(2, 100).with(1.5, 0.0, 0.0), cell(8, 100));
    assertThat(stop(OWN, probe(0.9), Bound.IO, busy).limit()).isEqualTo(Limit.CPUS);
  }

  @Test
  void theTargetMakesTasksQueue() {
    assertThat(stop(PAGES, capacityOfTen()))
        .isEqualTo(
            new Stop(Limit.TARGET, "the target; 10 in progress there, on any client machine"));
  }

  @Test
  void tasksOfOwnCodeWaitElsewhereOnlyIfNotForALock() {
    List<CellResult> cells = Constructed.results(capacityOfTen());
    assertThat(stop(OWN, probe(0), Bound.IO, cells).limit()).isEqualTo(Limit.TARGET);
    assertThat(stop(OWN, null, Bound.IO, cells))
        .isEqualTo(
            new Stop(Limit.UNKNOWN, "not found out; tasks wait, for a lock, a pool or a target"));
    assertThat(stop(OWN, Probe.UNKNOWN, Bound.IO, cells).limit()).isEqualTo(Limit.UNKNOWN);
    assertThat(stop(PAGES, null, Bound.CPU, cells).limit()).isEqualTo(Limit.UNKNOWN);
    assertThat(stop(HandMade.CPU, probe(0), Bound.IO, cells).limit()).isEqualTo(Limit.UNKNOWN);
  }

  @Test
  void whereTasksDoNotTakeLongerTheyDoNotQueue() {
    Constructed[] start = {cell(1, 2000), cell(10, 200).serving(20)};
    // Four times the workers: at least twice the time.
    assertThat(stop(PAGES, and(start, cell(40, 200).serving(40))).limit()).isEqualTo(Limit.TARGET);
    assertThat(stop(PAGES, and(start, cell(40, 200).serving(39))))
        .isEqualTo(new Stop(Limit.UNKNOWN, "not found out"));
    assertThat(stop(PAGES, cell(1, 2000), cell(30, 67), cell(35, 67).serving(60)).limit())
        .as("too near to tell")
        .isEqualTo(Limit.UNKNOWN);
    Constructed[] untimed = {cell(1, 2000).serving(), cell(10, 200).serving()};
    assertThat(stop(PAGES, and(untimed, cell(40, 200).serving())).limit())
        .as("nobody knows how long tasks take")
        .isEqualTo(Limit.UNKNOWN);
  }

  @Test
  void aTargetThatFailsWithMoreIsTheLimit() {
    Constructed[] falling = {cell(1, 2000), cell(8, 250)};
    for (String error : List.of("HTTP_429", "HTTP_503", "CONNECT_REFUSED", "RESPONSE_TIMEOUT")) {
      assertThat(stop(PAGES, and(falling, cell(16, 100).failing(error))))
          .isEqualTo(
              new Stop(
                  Limit.TARGET,
                  "the target, which fails with more; 8 in progress there, on any client machine"));
    }
    assertThat(stop(PAGES, and(falling, cell(16, 100).failing("LOCAL_FDS"))))
        .isEqualTo(new Stop(Limit.UNKNOWN, "not found out; with 16, tasks failed"));
    assertThat(stop(PAGES, and(and(falling, cell(16, 250).serving(20)), broken())).limit())
        .as("far above, where nothing else is known")
        .isEqualTo(Limit.TARGET);
  }

  private static Constructed broken() {
    return cell(64, 100).failing("HTTP_503");
  }

  @Test
  void aCellWithoutSamplesSaysInWordsWhatFailed() {
    List<CellResult> cells = new ArrayList<>(Constructed.results(cell(1, 2000), cell(8, 250)));
    RoundResult failed =
        RoundResult.without(
            HandMade.cell("w", "m", 16), 1, Status.FAILED, "All 100 tasks failed: HTTP_503.");
    cells.add(new CellSummary(failed.cell(), List.of(failed), "No time.").result());
    assertThat(stop(PAGES, null, Bound.IO, cells).limit()).isEqualTo(Limit.TARGET);
  }

  @Test
  void oneNumberOfWorkersShowsNothing() {
    assertThat(stop(PAGES, cell(2, 100).with(1.5, 0.0, 0.0)))
        .isEqualTo(
            new Stop(Limit.UNKNOWN, "not found out; only one number of workers was measured"));
  }

  @Test
  void aSerialPartIsAHintWithoutAProbe() {
    List<Constructed> amdahl = new ArrayList<>();
    for (int n : new int[] {1, 2, 3, 5, 8, 12, 20, 25}) {
      amdahl.add(cell(n, 1000 * (0.4 + 0.6 / n)).serving(1));
    }
    Stop stop = stop(OWN, and(amdahl.toArray(Constructed[]::new), cell(26, 423).serving(1)));
    assertThat(stop.limit()).isEqualTo(Limit.UNKNOWN);
    assertThat(stop.words())
        .isEqualTo("not found out; 40 % of the work is done by one worker at a time");
  }
}
