package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Disturbance;
import io.github.concurrencybench.result.Noise;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.RunNoise;
import io.github.concurrencybench.result.RunNoise.Verdict;
import io.github.concurrencybench.result.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten samples of 100 ms a workload, in rounds of one. */
final class NoiseSummaryTest {

  private static final Noise QUIET = new Noise(0.5, 1.0, 0.0, Duration.ZERO, null, 0.02);
  private static final Noise OTHERS = new Noise(0.5, 1.0, 0.0, Duration.ZERO, null, 0.35);
  private static final Noise STEAL = new Noise(0.5, 1.0, 0.12, Duration.ZERO, null, 0.0);
  private static final Noise QUOTA = new Noise(0.5, 1.0, 0.0, Duration.ofMillis(30), null, 0.0);

  private final List<Workload> workloads = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private final List<RoundResult> rounds = new ArrayList<>();
  private int gcMillis;

  private void measured(Workload workload, Noise noise, int disturbed) {
    Cell cell = HandMade.cell(workload.name(), "m", 4);
    workloads.add(workload);
    cells.add(cell);
    for (int round = 1; round <= 10; round++) {
      boolean loud = round <= disturbed;
      Duration gc = loud ? Duration.ofMillis(gcMillis) : Duration.ZERO;
      Sample sample = HandMade.in(loud ? noise : QUIET, gc, HandMade.sample(round, 100));
      rounds.add(HandMade.round(cell, round, List.of(sample)));
    }
  }

  private RunNoise noise() {
    Plan plan = HandMade.plan(workloads, cells);
    return Summary.of(HandMade.journal(plan, rounds)).noise();
  }

  @BeforeEach
  void collectNothing() {
    gcMillis = 0;
  }

  @Test
  void aFifthIsQuietAndMoreIsNoisy() {
    measured(HandMade.CPU, OTHERS, 2);
    assertThat(noise().verdict()).isEqualTo(Verdict.QUIET);
    assertThat(noise().disturbed()).isEqualTo(2);
    assertThat(noise().sentences()).isEmpty();
    rounds.clear();
    workloads.clear();
    cells.clear();
    measured(HandMade.CPU, OTHERS, 3);
    assertThat(noise().verdict()).isEqualTo(Verdict.NOISY);
    assertThat(noise().sentences())
        .containsExactly(
            "Other programs used 35 % of the processors in 3 of 10 samples, and threads had to"
                + " wait: numbers are unsteady. Close them, or run again with"
                + " -Dconcurrency-bench.rounds=15.");
  }

  @Test
  void oneNoisyWorkloadIsEnough() {
    measured(HandMade.CPU, OTHERS, 3);
    for (String quiet : List.of("a", "b", "c")) {
      measured(new CpuWorkload(quiet, 1000, 100), OTHERS, 0);
    }
    assertThat(noise().verdict()).isEqualTo(Verdict.NOISY);
    assertThat(noise().samples()).isEqualTo(40);
    assertThat(noise().disturbed()).isEqualTo(3);
  }

  @Test
  void noSampleIsLeftOut() {
    measured(HandMade.CPU, OTHERS, 10);
    Plan plan = HandMade.plan(workloads, cells);
    assertThat(Summary.of(HandMade.journal(plan, rounds)).cells().get(0).samples()).hasSize(10);
  }

  @Test
  void tellsEachShare() {
    measured(HandMade.CPU, OTHERS, 4);
    RunNoise.Cause others = noise().causes().get(0);
    assertThat(others).isEqualTo(new RunNoise.Cause(Disturbance.OTHERS, 4, 0.02, 0.35));
    assertThat(noise().causes())
        .extracting(RunNoise.Cause::by)
        .containsExactly(Disturbance.values());
    assertThat(noise().causes().get(1))
        .isEqualTo(new RunNoise.Cause(Disturbance.STEAL, 0, 0.0, null));
  }

  @Test
  void aDatabaseOfTheTasksMayBeTheOtherProgram() {
    measured(new TaskWorkload("own", "a.B", HandMade.TASKS, Map.of(), Map.of()), OTHERS, 5);
    assertThat(noise().sentences().get(0))
        .endsWith(
            "-Dconcurrency-bench.rounds=15. A database or server on this machine that the tasks"
                + " use counts as one.");
  }

  /** The same as a server of the tasks. */
  @Test
  void aServerOnThisMachineMayBeTheOtherProgram() {
    Noise starved = new Noise(0.9, 9.0, 0.0, Duration.ZERO, null, 0.8);
    measured(HandMade.http("w", "http://localhost/"), starved, 5);
    assertThat(noise().sentences().get(0))
        .startsWith("Other programs used 80 % of the processors in 5 of 10 samples")
        .endsWith("A database or server on this machine that the tasks use counts as one.");
  }

  /** Rounds alone would change nothing. */
  @Test
  void moreRoundsNeedMoreTimeWhereThatIsLimited() {
    measured(HandMade.CPU, OTHERS, 5);
    Repetitions repetitions = new Repetitions(5, 1, Warmups.AUTO, Duration.ofSeconds(90));
    Plan plan = new Plan(workloads, cells, repetitions, Sweep.FULL, 1, List.of());
    assertThat(Summary.of(HandMade.journal(plan, rounds)).noise().sentences().get(0))
        .endsWith("-Dconcurrency-bench.rounds=15 -Dconcurrency-bench.timeBudget=270s.");
  }

  @Test
  void aHostThatTakesProcessorsIsNamed() {
    measured(HandMade.CPU, STEAL, 5);
    assertThat(noise().sentences())
        .containsExactly(
            "The host gave 12 % of this machine's processors to others in 5 of 10 samples: numbers"
                + " are unsteady. Measure at another hour or on a machine of your own, or run again"
                + " with -Dconcurrency-bench.rounds=15.");
  }

  @Test
  void aQuotaIsNamedWithItsSize() {
    measured(HandMade.CPU, QUOTA, 5);
    assertThat(noise().sentences())
        .containsExactly(
            "The control group's CPU quota of 1.50 processors held threads back for 30 % of the"
                + " time in 5 of 10 samples: raise it, or count the quota as the processors there"
                + " are.");
  }

  @Test
  void collectionsAreNamedWithTheCell() {
    gcMillis = 23;
    measured(HandMade.CPU, QUIET, 5);
    gcMillis = 15;
    measured(new CpuWorkload("less", 1000, 100), QUIET, 5);
    assertThat(noise().sentences())
        .containsExactly(
            "Garbage collection took 19 % of the time in 10 of 20 samples, most with squares/m/4:"
                + " give the measured JVMs a larger heap with -Xmx in <jvmArgs>.");
  }

  @Test
  void nothingIsKnownWhereTheSystemDoesNotTell() {
    Cell cell = HandMade.cell("squares", "m", 4);
    workloads.add(HandMade.CPU);
    cells.add(cell);
    rounds.addAll(HandMade.rounds(cell, 100, 100, 100, 100, 100));
    assertThat(noise().verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(noise().told()).isZero();
    assertThat(noise().causes().get(0).share()).isNull();
  }
}
