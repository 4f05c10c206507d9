package io.github.concurrencybench.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * All that a run measures.
 *
 * @param workloads at least one, each with a name of its own
 * @param cells what is measured, at least one
 * @param repetitions how often
 * @param sweep how the worker counts were picked
 * @param randomSeed what the order of the cells is drawn from
 * @param jvmArgs arguments of each fork's JVM
 * @param tolerance what is as good as the fastest
 */
public record Plan(
    List<Workload> workloads,
    List<Cell> cells,
    Repetitions repetitions,
    Sweep sweep,
    long randomSeed,
    List<String> jvmArgs,
    Tolerance tolerance) {

  /** Checks the names and copies the lists; journals of before have no tolerance. */
  public Plan {
    workloads = List.copyOf(workloads);
    cells = List.copyOf(cells);
    jvmArgs = List.copyOf(jvmArgs);
    Objects.requireNonNull(repetitions, "repetitions");
    Objects.requireNonNull(sweep, "sweep");
    tolerance = tolerance == null ? Tolerance.USUAL : tolerance;
    Set<String> names = new HashSet<>();
    for (Workload workload : workloads) {
      if (!names.add(workload.name())) {
        throw new InvalidPlan("name", workload.name(), "two workloads have this name; change one");
      }
    }
    if (cells.isEmpty()) {
      throw new InvalidPlan("There is nothing to measure: the plan has no workload or no model.");
    }
  }

  /**
   * A plan with the usual tolerance.
   *
   * @param workloads at least one, each with a name of its own
   * @param cells what is measured, at least one
   * @param repetitions how often
   * @param sweep how the worker counts were picked
   * @param randomSeed what the order of the cells is drawn from
   * @param jvmArgs arguments of each fork's JVM
   */
  public Plan(
      List<Workload> workloads,
      List<Cell> cells,
      Repetitions repetitions,
      Sweep sweep,
      long randomSeed,
      List<String> jvmArgs) {
    this(workloads, cells, repetitions, sweep, randomSeed, jvmArgs, Tolerance.USUAL);
  }

  /**
   * Finds a cell's workload.
   *
   * @param cell one of the plan's cells
   * @return its workload
   */
  public Workload workloadOf(Cell cell) {
    return workloads.stream()
        .filter(workload -> workload.name().equals(cell.workload()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The JVMs that it measures on.
   *
   * @return their ids, in the order of the cells
   */
  public List<String> jvms() {
    return cells.stream().map(Cell::jvm).distinct().toList();
  }

  /**
   * Names a cell for people.
   *
   * @param cell one of the plan's cells
   * @return with the JVM only where there are several
   */
  public String nameOf(Cell cell) {
    return jvms().size() > 1 ? cell.nameWithJvm() : cell.name();
  }

  /**
   * The same with other workloads.
   *
   * @param others of the same names
   * @return the changed plan
   */
  public Plan withWorkloads(List<Workload> others) {
    return new Plan(others, cells, repetitions, sweep, randomSeed, jvmArgs, tolerance);
  }

  /**
   * The same in another order.
   *
   * @param seed what the order of the cells is drawn from
   * @return the changed plan
   */
  public Plan withRandomSeed(long seed) {
    return new Plan(workloads, cells, repetitions, sweep, seed, jvmArgs, tolerance);
  }

  /**
   * The plan as it may be stored.
   *
   * @return the same without credentials
   */
  public Plan withoutSecrets() {
    List<Workload> stored = workloads.stream().map(Workload::withoutSecrets).toList();
    List<String> masked =
        jvmArgs.stream().map(arg -> arg.replaceFirst("^(-D.*?=).*", "$1***")).toList();
    return new Plan(stored, cells, repetitions, sweep, randomSeed, masked, tolerance);
  }
}
