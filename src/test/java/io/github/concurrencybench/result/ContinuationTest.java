package io.github.concurrencybench.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContinuationTest {

  private static final List<Cell> CELLS =
      List.of(HandMade.cell("squares", "sequential", 1), HandMade.cell("squares", "m", 2));
  private static final Plan PLAN = HandMade.plan(List.of(HandMade.CPU), CELLS);
  private static final Environment HERE = HandMade.environment();

  private static List<String> differences(Plan now) {
    return new Continuation(HandMade.head(PLAN), HandMade.head(now)).differences();
  }

  private static List<String> differences(String plugin, Environment now) {
    JournalHead head = JournalHead.of(HandMade.START.plusSeconds(9), plugin, now, PLAN);
    return new Continuation(HandMade.head(PLAN), head).differences();
  }

  private static Environment environment(int cpus, CgroupLimits limits, Jvm jvm, boolean parallel) {
    return new Environment(
        HERE.os(),
        cpus,
        HERE.memoryBytes(),
        limits,
        7.5,
        List.of(jvm),
        HERE.fingerprint(),
        parallel);
  }

  private static Plan changed(Repetitions repetitions, Sweep sweep, long seed, List<String> args) {
    return new Plan(List.of(HandMade.CPU), CELLS, repetitions, sweep, seed, args);
  }

  @Test
  void theSameParametersOnTheSameMachineGoOn() {
    assertThat(differences(PLAN)).isEmpty();
    Jvm elsewhere = new Jvm("17.0.1", "17.0.1+12", "Example", "/moved", HERE.jvms().get(0).flags());
    assertThat(differences("0.1.0", environment(2, HERE.cgroup(), elsewhere, false))).isEmpty();
  }

  @Test
  void namesEveryNumberThatIsAnother() {
    Plan other =
        changed(
            new Repetitions(3, 1, new Warmups(2)), Sweep.FULL, 7, List.of("-Xmx2g", "-Xss256k"));
    assertThat(differences(HandMade.tolerant(other, 0.1)))
        .containsExactly(
            "jvmArgs -Xmx1g, now -Xmx2g -Xss256k",
            "randomSeed 42, now 7",
            "rounds 5, now 3",
            "samples 3, now 1",
            "sweep adaptive, now full",
            "tolerance 0.05, now 0.1",
            "warmups auto, now 2");
  }

  @Test
  void namesModelsAndWorkersAndJvms() {
    List<Cell> cells = new ArrayList<>(CELLS);
    for (int workers = 3; workers < 9; workers++) {
      cells.add(HandMade.cell("squares", "n", workers, "25"));
    }
    assertThat(differences(HandMade.plan(List.of(HandMade.CPU), cells)))
        .containsExactly(
            "models sequential, m, now sequential, m, n",
            "workers 1, 2, now 8 numbers from 1 to 8",
            "JVMs 17.0.1, now 17.0.1, 25");
  }

  @Test
  void namesWhatIsAnotherInAWorkload() {
    Workload larger = new CpuWorkload("squares", HandMade.CPU.size() + 1, 50);
    assertThat(differences(HandMade.plan(List.of(larger), CELLS)))
        .containsExactly(
            "in squares size %d, now %d".formatted(HandMade.CPU.size(), HandMade.CPU.size() + 1),
            "in squares tasks %d, now 50".formatted(HandMade.CPU.tasks()));
    assertThat(differences(HandMade.plan(List.of(HandMade.CPU, HandMade.target("t", 4)), CELLS)))
        .containsExactly("workloads squares, now squares, t");
    assertThat(differences(HandMade.plan(List.of(HandMade.target("squares", 4)), CELLS)))
        .contains("in squares kind cpu, now http", "in squares target");
  }

  private static Cell ofThreeTasks(Cell cell) {
    return new Cell(cell.workload(), 3, cell.model(), cell.workers(), cell.jvm(), cell.side());
  }

  @Test
  void whatCannotBeNamedIsRefusedToo() {
    List<Cell> turned = List.of(CELLS.get(1), ofThreeTasks(CELLS.get(0)));
    assertThat(differences(HandMade.plan(List.of(HandMade.CPU), turned)))
        .containsExactly("models sequential, m, now m, sequential");
    List<Cell> shorter = List.of(ofThreeTasks(CELLS.get(0)), CELLS.get(1));
    assertThat(differences(HandMade.plan(List.of(HandMade.CPU), shorter)))
        .containsExactly("other cells");
  }

  @Test
  void anotherMachineOrJdkOrVersionIsNamed() {
    Jvm other = new Jvm("25", "25+1", "Other", "/jdk", List.of("-XX:+UseZGC"));
    assertThat(differences("0.2.0", environment(4, CgroupLimits.NONE, other, true)))
        .containsExactly(
            "concurrency-bench 0.1.0, now 0.2.0",
            "CPUs 2, now 4",
            "CPU limit 1.5, now none",
            "memory limit 4294967296, now none",
            "Java 17.0.1+12 (Example) with G1, now 25+1 (Other) with ZGC".replace("ZGC", "Z"),
            "nothing else was built meanwhile, now other modules are (-T)");
  }
}
