package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CellNames;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.MetLimits;
import io.github.concurrencybench.result.ModelComparison;
import io.github.concurrencybench.result.PlanSummary;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.RunStatus;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Makes the results of a run from its journal. */
public final class Summary {

  private final JournalContent journal;
  private final Plan plan;
  private final Sayings sayings;
  private final List<CellResult> cells = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Said> warnings = new ArrayList<>();

  private Summary(JournalContent journal, Sayings sayings) {
    this.journal = journal;
    this.plan = journal.head().plan();
    this.sayings = sayings;
  }

  /**
   * Sums a run up.
   *
   * @param journal what is known of it
   * @return its results
   */
  public static Results of(JournalContent journal) {
    return of(journal, new Sayings());
  }

  /**
   * Sums a run up.
   *
   * @param journal what is known of it
   * @param sayings keeps what the sentences are made of
   * @return its results
   */
  public static Results of(JournalContent journal, Sayings sayings) {
    return of(journal, sayings, (cell, times) -> {});
  }

  /**
   * Sums a run up. The service times are too large to be kept, and to read them is most of the
   * work, so who needs them is shown them on the way.
   *
   * @param journal what is known of it
   * @param sayings keeps what the sentences are made of
   * @param log is told the service times of each cell, once, in the order of the plan
   * @return its results
   */
  public static Results of(
      JournalContent journal, Sayings sayings, BiConsumer<Cell, ServiceTimes> log) {
    return new Summary(journal, sayings).results(log);
  }

  private Results results(BiConsumer<Cell, ServiceTimes> log) {
    warnings.addAll(ofTheRun(journal));
    Map<String, List<CellSummary>> summaries = summaries(journal, sayings, log);
    for (Workload workload : plan.workloads()) {
      sumUp(workload, summaries.getOrDefault(workload.name(), List.of()));
    }
    warnings.addAll(ErrorMeanings.of(cells));
    warnings.addAll(new TimeBudget(journal).sentences(answers));
    return new Results(
        Results.SCHEMA,
        journal.status(),
        journal.head().startedAt(),
        journal.duration(),
        journal.head().plugin(),
        journal.head().environment(),
        PlanSummary.of(plan),
        cells,
        answers,
        told(),
        comparisons(plan, cells, answers),
        new NoiseSummary(plan, journal.head().environment().cgroup().cpus(), cells).noise(sayings),
        journal.head().command());
  }

  private void sumUp(Workload workload, List<CellSummary> measured) {
    Pinning pinning = new Pinning(journal);
    Checksums checksums = new Checksums(workload, plan, sayings);
    List<CellResult> own = checksums.checked(measured.stream().map(CellSummary::result).toList());
    cells.addAll(own);
    new Answers(workload, own, journal, sayings)
        .all().stream().map(answer -> pinning.told(answer, sayings)).forEach(answers::add);
    warnings.addAll(damageWarnings(measured, plan));
    warnings.addAll(checksums.warnings());
    warnings.addAll(errorWarnings(workload, own, plan));
    warnings.addAll(new Doubts(workload, own, journal).sentences());
    warnings.addAll(pinning.warnings(workload));
  }

  private List<String> told() {
    List<String> told = new ArrayList<>(stored(journal));
    warnings.stream().map(sayings::text).forEach(told::add);
    return told;
  }

  private static List<ModelComparison> comparisons(
      Plan plan, List<CellResult> cells, List<Answer> answers) {
    return plan.workloads().stream()
        .map(Workload::name)
        .map(name -> Comparison.of(cells, answers, name, plan.tolerance()).summary(name))
        .toList();
  }

  /** Of each workload, those of its cells in the order of the plan. */
  private static Map<String, List<CellSummary>> summaries(
      JournalContent journal, Sayings sayings, BiConsumer<Cell, ServiceTimes> log) {
    TimeBudget budget = new TimeBudget(journal);
    List<RoundResult> rounds = journal.rounds();
    Map<Cell, List<RoundResult>> own =
        rounds.stream().collect(Collectors.groupingBy(RoundResult::cell));
    Set<Cell> passedOver = budget.passedOver();
    String why = sayings.text(budget.whyNotMeasured());
    MetLimits limits = new MetLimits(rounds);
    return PlannedAndMeasured.cells(journal.head().plan(), rounds).stream()
        .filter(cell -> !passedOver.contains(cell))
        .map(
            cell -> {
              List<RoundResult> measured = own.getOrDefault(cell, List.of());
              ServiceTimes times = ServiceTimes.of(measured);
              log.accept(cell, times);
              return new CellSummary(cell, measured, times, limits.whyNot(cell).orElse(why));
            })
        .collect(Collectors.groupingBy(summary -> summary.cell().workload()));
  }

  private static List<Said> damageWarnings(List<CellSummary> cells, Plan plan) {
    CellNames names = plan.names();
    return cells.stream()
        .flatMap(cell -> cell.damaged().stream())
        .map(
            round ->
                Said.of(
                    "damaged_service_times",
                    "The service times of %s in round %d are damaged and left out.",
                    names.of(round.cell()),
                    round.round()))
        .toList();
  }

  /** What others have written while it ran. */
  private static List<String> stored(JournalContent journal) {
    List<String> warnings = new ArrayList<>(journal.head().notes());
    warnings.addAll(journal.warnings());
    journal.rounds().stream()
        .flatMap(round -> round.warnings().stream())
        .distinct()
        .forEach(warnings::add);
    return warnings;
  }

  private static List<Said> ofTheRun(JournalContent journal) {
    List<Said> warnings = new ArrayList<>();
    if (journal.status() == RunStatus.INTERRUPTED) {
      warnings.add(
          Said.of(
              "run_was_interrupted",
              "The run was interrupted: what was finished by then is shown."));
    }
    if (journal.head().environment().parallelBuild()) {
      warnings.add(
          Said.of(
              "built_in_parallel",
              "Maven was building other modules at the same time (-T): this is no quiet run."));
    }
    return warnings;
  }

  private static List<Said> errorWarnings(Workload workload, List<CellResult> cells, Plan plan) {
    // Only of the user's own tasks is there more to read than the class of the error.
    Said where =
        workload instanceof TaskWorkload
            ? Said.of(
                "first_in_the_log",
                " The first of each kind stands in the fork-*.log of the cell, with its stack.")
            : Said.NOTHING;
    CellNames names = plan.names();
    return cells.stream()
        // One that has failed says so itself, with what its tasks came to.
        .filter(cell -> !cell.errors().isEmpty() && cell.status() != Status.FAILED)
        .map(
            cell ->
                Said.of(
                    "has_errors",
                    "%s has errors and is not ranked: %s.%s%s",
                    names.of(cell.cell()),
                    cell.errors(),
                    redirects(cell),
                    where))
        .toList();
  }

  private static Said redirects(CellResult cell) {
    return cell.errors().keySet().stream().anyMatch(name -> name.startsWith("HTTP_3"))
        ? Said.of(
            "redirects",
            " Redirects are not followed: give the URL they lead to, or"
                + " <maxRedirects>5</maxRedirects>, or <expectedStatus>2xx,3xx.")
        : Said.NOTHING;
  }
}
