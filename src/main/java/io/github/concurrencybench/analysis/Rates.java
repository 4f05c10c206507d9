package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Rate;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What rates do to a workload: the brake of ours, and the target's own limit. */
public final class Rates {

  /** So near to the shortest duration that a rate allows, it is the rate that was measured. */
  private static final double NEAR = 0.95;

  /** A brake that takes less of the duration than this changes nothing that could be shown. */
  private static final double NOTICEABLE = 0.05;

  private static final String TOO_MANY_REQUESTS = "HTTP_429";

  private final Rate rate;
  private final List<CellResult> cells;

  /**
   * Looks at some cells.
   *
   * @param workload what they run
   * @param cells all of a workload, or all of one model on it
   */
  Rates(Workload workload, List<CellResult> cells) {
    this.rate = workload.rate().orElse(null);
    this.cells = List.copyOf(cells);
  }

  /**
   * Looks at all cells of a workload.
   *
   * @param results a run
   * @param workload one of its workloads
   * @return what rates do to it
   */
  public static Rates of(Results results, Workload workload) {
    return new Rates(
        workload,
        results.cells().stream().filter(c -> c.cell().workload().equals(workload.name())).toList());
  }

  /**
   * Says what a person has to know.
   *
   * @return sentences; none where no rate matters
   */
  public List<Said> sentences() {
    List<Said> sentences = new ArrayList<>();
    bindsFrom().map(this::bindsFrom).ifPresent(sentences::add);
    refusal().ifPresent(sentences::add);
    return sentences;
  }

  /**
   * Says whether the brake is what was measured.
   *
   * @return whether it decides about any cell
   */
  public boolean binds() {
    return bindsFrom().isPresent();
  }

  private Optional<Workers> bindsFrom() {
    return cells.stream()
        .filter(this::binds)
        .map(cell -> cell.cell().workers())
        .min(Comparator.naturalOrder());
  }

  private Said bindsFrom(Workers workers) {
    return Said.of(
        "rate_binds",
        "Your <rate> of %s binds from %s at a time on: nothing is compared.",
        rate,
        workers);
  }

  /** The last of n tasks starts n - 1 intervals after the first one and then takes its time. */
  private boolean binds(CellResult cell) {
    if (rate == null || !cell.isClean() || cell.serviceTime() == null) {
      return false;
    }
    double waits = (cell.cell().tasks() - 1.0) * rate.intervalNanos();
    double shortest = waits + cell.serviceTime().p50().toNanos();
    double duration = Rounds.median(CellSummary.durations(cell.cell(), cell.samples()).values());
    return shortest / duration >= NEAR && waits / duration > NOTICEABLE;
  }

  /** Whether the target refused requests because there were too many. */
  boolean isRefused() {
    return refusedFrom().isPresent();
  }

  /** Where all of its tasks failed, a cell has no samples and says so in words. */
  private static boolean isRefused(CellResult cell) {
    return cell.errors().containsKey(TOO_MANY_REQUESTS)
        || cell.reason() != null && cell.reason().contains(TOO_MANY_REQUESTS);
  }

  private Optional<Workers> refusedFrom() {
    return cells.stream()
        .filter(Rates::isRefused)
        .map(cell -> cell.cell().workers())
        .min(Comparator.naturalOrder());
  }

  /** Those with fewer workers than any refused one: a clean cell above was lucky. */
  List<CellResult> cellsBelowRefusal() {
    Optional<Workers> refused = refusedFrom();
    return cells.stream()
        .filter(cell -> refused.isEmpty() || isBelow(cell, refused.get()))
        .toList();
  }

  private static boolean isBelow(CellResult cell, Workers workers) {
    return cell.cell().workers().compareTo(workers) < 0;
  }

  private Optional<Said> refusal() {
    return refusedFrom().map(this::refusalFrom);
  }

  private Said refusalFrom(Workers refused) {
    return cellsBelowRefusal().stream()
        .filter(CellResult::isClean)
        .map(cell -> cell.cell().workers())
        .max(Comparator.naturalOrder())
        .map(
            most ->
                Said.of(
                    "right_up_to",
                    "Up to %s at a time every answer was right; above, the target answers 429 (too"
                        + " many requests).",
                    most))
        .orElseGet(
            () ->
                Said.of(
                    "refused_from",
                    "From %s at a time on the target answers 429 (too many requests); set a <rate>"
                        + " that it allows, or fewer <workers>.",
                    refused));
  }
}
