package io.github.concurrencybench.gate;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A run by hand: pages with 1 and 8 workers, 8 being the best, and sums with 2. */
final class GatedRun {

  static final HttpWorkload PAGES = HandMade.http("pages", "http://localhost/a");
  static final CpuWorkload SUMS = new CpuWorkload("sums", 1000, HandMade.TASKS);
  static final Cell SEQUENTIAL = HandMade.cell("pages", "sequential", 1);
  static final Cell ONE = HandMade.cell("pages", "platform-threads", 1);
  static final Cell EIGHT = HandMade.cell("pages", "platform-threads", 8);
  static final Cell TWO = HandMade.cell("sums", "platform-threads", 2);
  static final Reference VERSION =
      Reference.now(Reference.Kind.VERSION, "1.2.0", "com.acme:orders:1.2.0");

  private GatedRun() {}

  static Plan plan() {
    return HandMade.plan(List.of(PAGES, SUMS), List.of(SEQUENTIAL, ONE, EIGHT, TWO));
  }

  static Results run() {
    return run(
        joined(
            HandMade.rounds(SEQUENTIAL, 800, 801, 802, 803, 804),
            HandMade.rounds(ONE, 790, 791, 792, 793, 794),
            HandMade.rounds(EIGHT, 100, 101, 102, 103, 104),
            HandMade.rounds(TWO, 50, 50, 50, 50, 50)));
  }

  static Results run(List<RoundResult> rounds) {
    return Summary.of(HandMade.journal(plan(), rounds));
  }

  @SafeVarargs
  static List<RoundResult> joined(List<RoundResult>... parts) {
    List<RoundResult> joined = new ArrayList<>();
    for (List<RoundResult> part : parts) {
      joined.addAll(part);
    }
    return joined;
  }

  static Threshold regression(Metric metric, String workload) {
    return new Threshold(workload, "platform-threads", "best", metric, null, null, 0.1);
  }

  static Plan gatePlan(Threshold... thresholds) {
    List<Gated> gated = GatedCells.of(run(), List.of(thresholds)).gated();
    return GatePlan.of(plan(), gated, Set.of("pages", "sums")).orElseThrow();
  }

  /** A fork that took two seconds in all. */
  static RoundResult fork(Cell cell, Side side, int round, double... millis) {
    return HandMade.round(cell.on(side), round, millis).withTook(Duration.ofSeconds(2));
  }

  /** Pairs of rounds of which the reference takes 100 ms, and the third one too. */
  static List<RoundResult> pairs(Cell cell, double... present) {
    List<RoundResult> rounds = new ArrayList<>();
    for (int index = 0; index < present.length; index++) {
      rounds.add(fork(cell, Side.PRESENT, index + 1, present[index]));
      rounds.add(fork(cell, Side.REFERENCE, index + 1, 100));
      rounds.add(fork(cell, Side.REFERENCE_AGAIN, index + 1, 100));
    }
    return rounds;
  }
}
