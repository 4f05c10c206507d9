package io.github.concurrencybench.gate.study;

import io.github.concurrencybench.gate.Against;
import io.github.concurrencybench.gate.Case;
import io.github.concurrencybench.gate.Confirmation;
import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.gate.Gate;
import io.github.concurrencybench.gate.GatePlan;
import io.github.concurrencybench.gate.GatedCells;
import io.github.concurrencybench.gate.Policy;
import io.github.concurrencybench.gate.Reference;
import io.github.concurrencybench.gate.Threshold;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.Noise;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One build with a gate, whose forks are drawn from a trace: for each round of a cell a visit, of
 * which the forks are taken in the order in which they are asked for.
 */
final class ReplayedBuild {

  private static final Reference REFERENCE =
      Reference.now(Reference.Kind.VERSION, "1.0", "com.acme:orders:1.0");

  private final Trace trace;
  private final Slowdown slowdown;
  private final Random random;
  private final Map<String, List<Trace.Fork>> drawn = new HashMap<>();
  private final List<RoundResult> finished = new ArrayList<>();

  ReplayedBuild(Trace trace, Slowdown slowdown, long seed) {
    this.trace = trace;
    this.slowdown = slowdown;
    this.random = new Random(seed);
  }

  /**
   * What it came to.
   *
   * @param decision what the gate decided
   * @param forks how many JVMs that took
   */
  record Outcome(Decision decision, int forks) {}

  Outcome outcome(Results run, Plan plan, List<Threshold> thresholds) {
    Set<String> workloads = plan.cells().stream().map(Cell::workload).collect(Collectors.toSet());
    var gated = GatedCells.of(run, thresholds).gated();
    Plan gatePlan = GatePlan.of(plan, gated, workloads).orElseThrow();
    Confirmation confirmation = new Confirmation(gatePlan, gated);
    List<Turn> turns = confirmation.next(finished);
    while (!turns.isEmpty()) {
      finished.add(measured(turns.get(random.nextInt(turns.size()))));
      turns = confirmation.next(finished);
    }
    Case of =
        Case.of(run, thresholds, Policy.USUAL)
            .against(Against.reference(REFERENCE, Map.of()).with(gatePlan, finished))
            .at(Instant.EPOCH);
    return new Outcome(Gate.decide(of), finished.size());
  }

  private RoundResult measured(Turn turn) {
    Cell cell = turn.cell();
    List<Trace.Fork> left = drawn.computeIfAbsent(turn.round() + cell.name(), n -> visit(cell));
    Trace.Fork fork = left.remove(0);
    boolean slower = cell.side() == Side.PRESENT;
    List<Sample> samples = new ArrayList<>();
    for (int index = 0; index < Math.min(turn.samples(), fork.durations().size()); index++) {
      samples.add(
          sample(
              turn,
              fork.durations().get(index) * (slower ? slowdown.duration() : 1),
              fork.cpus().get(index) * (slower ? slowdown.cpu() : 1)));
    }
    return new RoundResult(cell, turn.round(), Status.MEASURED, null, samples, null, null)
        .withTook(Duration.ofNanos(fork.tookNanos()));
  }

  private List<Trace.Fork> visit(Cell cell) {
    List<List<Trace.Fork>> visits = trace.visits(RecordedCells.recorded(cell, trace));
    List<Trace.Fork> visit = new ArrayList<>(visits.get(random.nextInt(visits.size())));
    if (random.nextBoolean()) {
      Collections.reverse(visit);
    }
    return visit;
  }

  private static Sample sample(Turn turn, double nanos, double cpu) {
    return new Sample(
        turn.round(),
        Duration.ofNanos(Math.round(nanos)),
        turn.cell().tasks(),
        Map.of(),
        0,
        0,
        Duration.ofNanos(Math.round(cpu)),
        1,
        null,
        null,
        Duration.ZERO,
        Noise.UNKNOWN);
  }
}
