package io.github.concurrencybench.analysis;

import static io.github.concurrencybench.analysis.Constructed.cell;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.HandMadeJmh;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Bound;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Limit;
import io.github.concurrencybench.result.Probe;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JMH benchmarks on two processors, as {@link LimitRulesTest} has other workloads. */
final class LimitsOfBenchmarksTest {

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

  private static Probe probe(double lockShare) {
    return new Probe(lockShare, LOCK, 0, null, null);
  }

  /** One worker computes all the time; two do no more together, and both compute. */
  private static List<CellResult> inEachOthersWay(double computing) {
    return Constructed.results(
        cell(1, 100).serving().with(1, 0.0, 0.0), cell(2, 104).serving().with(computing, 0.0, 0.0));
  }

  @Test
  void whatCostsMoreProcessorTimeWithoutALockIsSharedData() {
    Workload benchmark = HandMadeJmh.workload("w");
    assertThat(stop(benchmark, probe(0.0), Bound.CPU, inEachOthersWay(2)))
        .isEqualTo(
            new Stop(
                Limit.SHARED_DATA,
                "data that all write; with 2 at a time, an operation takes 2.1 times the processor"
                    + " time and waits for no lock: a contended atomic, false sharing, or the"
                    + " memory"));
    assertThat(stop(benchmark, probe(0.0), Bound.CPU, inEachOthersWay(1.4)).limit())
        .isEqualTo(Limit.UNKNOWN);
    List<CellResult> pushedAside =
        Constructed.results(
            cell(1, 50).serving().with(1, 0.0, 0.0), cell(2, 100).serving().with(1.2, 1.0, 0.4));
    assertThat(stop(benchmark, probe(0.0), Bound.CPU, pushedAside).limit())
        .isNotEqualTo(Limit.SHARED_DATA);
    // Where nobody has looked for locks, it may be one that spins.
    assertThat(stop(benchmark, null, Bound.CPU, inEachOthersWay(2)).limit())
        .isEqualTo(Limit.UNKNOWN);
    assertThat(stop(OWN, probe(0.0), Bound.CPU, inEachOthersWay(2)).limit())
        .isNotEqualTo(Limit.SHARED_DATA);
  }

  @Test
  void aLockThatSpinsIsALock() {
    assertThat(stop(HandMadeJmh.workload("w"), probe(0.4), Bound.CPU, inEachOthersWay(2)))
        .isEqualTo(new Stop(Limit.LOCK, "the lock at " + LOCK + "; no more than 1 anywhere"));
    // Who spins is seen waiting now and then only.
    assertThat(stop(HandMadeJmh.workload("w"), probe(0.06), Bound.CPU, inEachOthersWay(2)).limit())
        .isEqualTo(Limit.LOCK);
    assertThat(stop(HandMadeJmh.workload("w"), probe(0.04), Bound.CPU, inEachOthersWay(2)).limit())
        .isEqualTo(Limit.SHARED_DATA);
  }

  @Test
  void operationsAreNeverTooFew() {
    Workload benchmark = HandMadeJmh.workload("w");
    List<CellResult> all = Constructed.results(cell(1, 100), cell(100, 1));
    assertThat(stop(benchmark, null, Bound.IO, all).limit()).isNotEqualTo(Limit.TASKS);
    assertThat(stop(OWN, null, Bound.IO, all).limit()).isEqualTo(Limit.TASKS);
  }
}
