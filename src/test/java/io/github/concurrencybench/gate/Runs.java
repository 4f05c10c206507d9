package io.github.concurrencybench.gate;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Environment;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.JournalHead;
import io.github.concurrencybench.result.Jvm;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.RunStatus;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs made by hand, to be accepted and compared. */
final class Runs {

  private final List<RoundResult> rounds = new ArrayList<>();
  private List<Workload> workloads = List.of(HandMade.target("local", 48));
  private Sweep sweep = Sweep.FULL;
  private RunStatus status = RunStatus.COMPLETE;
  private Environment environment = HandMade.environment();

  /** One after the other in 2.4 s, a pool of 8 in 300 ms. */
  static Runs usual() {
    return new Runs().sequential().pool(8, 300, 301, 302, 303, 304);
  }

  Runs sequential() {
    return measured(HandMade.cell("local", "sequential", 1), 2400, 2401, 2402, 2403, 2404);
  }

  Runs pool(int workers, double... millis) {
    return measured(HandMade.cell("local", "platform-threads", workers), millis);
  }

  Runs measured(Cell cell, double... millis) {
    rounds.addAll(HandMade.rounds(cell, millis));
    return this;
  }

  /** Of each batch, the first 20 tasks. */
  Runs cut(Cell cell, double... millis) {
    rounds.addAll(HandMade.cutRounds(cell, 20, millis));
    return this;
  }

  Runs without(Cell cell, Status state, String reason) {
    rounds.add(RoundResult.without(cell, 1, state, reason));
    return this;
  }

  Runs failing(Cell cell, int tasks) {
    for (int round = 1; round <= 5; round++) {
      Sample sample = HandMade.sample(round, 300, Map.of("HTTP_500", tasks), 4950);
      rounds.add(HandMade.round(cell, round, List.of(sample)));
    }
    return this;
  }

  Runs of(Workload... other) {
    workloads = List.of(other);
    return this;
  }

  Runs searching() {
    sweep = Sweep.ADAPTIVE;
    return this;
  }

  Runs ended(RunStatus how) {
    status = how;
    return this;
  }

  Runs inParallel() {
    environment = environment(environment.cpus(), environment.jvms(), "print", true);
    return this;
  }

  Runs onMachine(String fingerprint, int cpus) {
    environment = environment(cpus, environment.jvms(), fingerprint, false);
    return this;
  }

  Runs onJava(String id) {
    Jvm jvm = environment.jvms().get(0);
    Jvm other = new Jvm(id, id + "+1", jvm.vendor(), jvm.home(), jvm.flags());
    environment = environment(environment.cpus(), List.of(other), "print of " + id, false);
    return this;
  }

  private Environment environment(int cpus, List<Jvm> jvms, String fingerprint, boolean parallel) {
    return new Environment(
        environment.os(),
        cpus,
        environment.memoryBytes(),
        environment.cgroup(),
        environment.loadAverage(),
        jvms,
        fingerprint,
        parallel);
  }

  Results results() {
    List<Cell> cells = rounds.stream().map(RoundResult::cell).distinct().toList();
    Plan usual = HandMade.plan(workloads, cells);
    Plan plan =
        new Plan(
            workloads,
            cells,
            usual.repetitions(),
            sweep,
            usual.randomSeed(),
            List.of("-Dsecret=1", "-Xlog:gc:/home/me/gc.log"));
    JournalHead head = JournalHead.of(HandMade.START, "0.1.0", environment, plan);
    return Summary.of(
        new JournalContent(
            head,
            rounds,
            status,
            HandMade.START.plusSeconds(60),
            Duration.ofMinutes(1),
            List.of()));
  }

  Baseline baseline() {
    return Baseline.of(
        results(),
        new Acceptance("It is right.", "1a2b3c4d".repeat(5), HandMade.START.plusSeconds(99), null));
  }
}
