package io.github.concurrencybench.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

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
 * @param reference the workloads that the older side runs in another form, such as downloads from
 *     another server, by the names of the others; empty for a run
 */
public record Plan(
    List<Workload> workloads,
    List<Cell> cells,
    Repetitions repetitions,
    Sweep sweep,
    long randomSeed,
    List<String> jvmArgs,
    Tolerance tolerance,
    List<Workload> reference) {

  /** Checks the names and copies the lists; journals of before lack the last two. */
  public Plan {
    workloads = List.copyOf(workloads);
    cells = List.copyOf(cells);
    jvmArgs = List.copyOf(jvmArgs);
    Objects.requireNonNull(repetitions, "repetitions");
    Objects.requireNonNull(sweep, "sweep");
    tolerance = tolerance == null ? Tolerance.USUAL : tolerance;
    reference = reference == null ? List.of() : List.copyOf(reference);
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
   * A plan of one side.
   *
   * @param workloads at least one, each with a name of its own
   * @param cells what is measured, at least one
   * @param repetitions how often
   * @param sweep how the worker counts were picked
   * @param randomSeed what the order of the cells is drawn from
   * @param jvmArgs arguments of each fork's JVM
   * @param tolerance what is as good as the fastest
   */
  public Plan(
      List<Workload> workloads,
      List<Cell> cells,
      Repetitions repetitions,
      Sweep sweep,
      long randomSeed,
      List<String> jvmArgs,
      Tolerance tolerance) {
    this(workloads, cells, repetitions, sweep, randomSeed, jvmArgs, tolerance, List.of());
  }

  /**
   * Finds a cell's workload, in the form of its side.
   *
   * @param cell one of the plan's cells
   * @return its workload
   */
  public Workload workloadOf(Cell cell) {
    Stream<Workload> ofTheSide = cell.side() == Side.PRESENT ? Stream.empty() : reference.stream();
    return Stream.concat(ofTheSide, workloads.stream())
        .filter(workload -> workload.name().equals(cell.workload()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Says whether older code is measured beside the present one.
   *
   * @return whether there are cells of another side
   */
  public boolean hasSides() {
    return cells.stream().anyMatch(cell -> cell.side() != Side.PRESENT);
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
   * @return with the JVM only where there are several, with the side where it is not the present
   */
  public String nameOf(Cell cell) {
    return names().of(cell);
  }

  /**
   * Names many cells: to find out whether there are several JVMs takes a look at all of them.
   *
   * @return their names
   */
  public CellNames names() {
    return new CellNames(jvms().size() > 1);
  }

  /**
   * The same with other workloads.
   *
   * @param others of the same names
   * @return the changed plan
   */
  public Plan withWorkloads(List<Workload> others) {
    return new Plan(others, cells, repetitions, sweep, randomSeed, jvmArgs, tolerance, reference);
  }

  /**
   * The same with another form of some workloads on the older side.
   *
   * @param others of the names of workloads of the plan
   * @return the changed plan
   */
  public Plan withReference(List<Workload> others) {
    return new Plan(workloads, cells, repetitions, sweep, randomSeed, jvmArgs, tolerance, others);
  }

  /**
   * The same in another order.
   *
   * @param seed what the order of the cells is drawn from
   * @return the changed plan
   */
  public Plan withRandomSeed(long seed) {
    return new Plan(workloads, cells, repetitions, sweep, seed, jvmArgs, tolerance, reference);
  }

  /**
   * The same at another length.
   *
   * @param others how often and how long
   * @return the changed plan
   */
  public Plan withRepetitions(Repetitions others) {
    return new Plan(workloads, cells, others, sweep, randomSeed, jvmArgs, tolerance, reference);
  }

  /**
   * The same in JVMs with other arguments.
   *
   * @param args arguments of each fork's JVM
   * @return the changed plan
   */
  public Plan withJvmArgs(List<String> args) {
    return new Plan(workloads, cells, repetitions, sweep, randomSeed, args, tolerance, reference);
  }

  /**
   * The plan as it may be stored.
   *
   * @return the same without credentials
   */
  public Plan withoutSecrets() {
    return new Plan(
        withoutSecrets(workloads),
        cells,
        repetitions,
        sweep,
        randomSeed,
        StoredArguments.of(jvmArgs),
        tolerance,
        withoutSecrets(reference));
  }

  private static List<Workload> withoutSecrets(List<Workload> workloads) {
    return workloads.stream().map(Workload::withoutSecrets).toList();
  }
}
