package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Search;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Measures the cells of the plan as {@link GridSearch} does, within a time: slow cells are cut
 * short, and rounds that do not fit are left out.
 *
 * @param plan which cells, and how many rounds
 * @param cpus how many processors the machine has
 * @param budget how long all of it may take
 */
public record TimedGridSearch(Plan plan, int cpus, Duration budget) implements Search {

  /** What is planned with, since turns do not take exactly what they took before. */
  private static final double SAFE = 0.98;

  /** What batches of a cell that nobody knows take at the least. */
  private static final double LEAST = 0.4e9;

  @Override
  public List<Turn> next(List<RoundResult> finished) {
    Costs costs = new Costs(plan, cpus, finished);
    double left = SAFE * budget.toNanos() - costs.spent();
    List<Cell> open = open(finished);
    int round = 1;
    List<Cell> missing = missing(open, round, finished);
    while (missing.isEmpty() && round < plan.repetitions().rounds()) {
      round++;
      missing = missing(open, round, finished);
    }
    boolean begins = missing.size() == open.size() && round > 1;
    List<Cell> fitting = fitting(missing, left, costs);
    if (fitting.isEmpty() || begins && fitting.size() < missing.size()) {
      return List.of();
    }
    double cap = cap(new Rest(open, missing, round), left, costs);
    return (round == 1 ? first(fitting, finished.isEmpty()) : fitting)
        .stream().map(cell -> turn(cell, cap, finished)).toList();
  }

  private Turn turn(Cell cell, double cap, List<RoundResult> finished) {
    int round = 1 + (int) finished.stream().filter(r -> r.cell().equals(cell)).count();
    return new Turn(cell, round, plan.repetitions().samples()).within(cap - Costs.OUTSIDE);
  }

  /** What is still to come: a part of this round, and whole ones after it. */
  private record Rest(List<Cell> open, List<Cell> missing, int round) {}

  /** For as many of the rounds as fit, how long a turn may last. */
  private double cap(Rest rest, double left, Costs costs) {
    int samples = plan.repetitions().samples();
    List<Double> needs = new ArrayList<>();
    rest.missing().forEach(cell -> needs.add(costs.need(cell, samples)));
    double least = least(rest.missing(), costs);
    double leastOfRound = least(rest.open(), costs);
    for (int round = rest.round() + 1; round <= plan.repetitions().rounds(); round++) {
      least += leastOfRound;
      if (least <= left) {
        rest.open().forEach(cell -> needs.add(costs.need(cell, samples)));
      }
    }
    return Costs.cap(needs, left);
  }

  private static double least(List<Cell> cells, Costs costs) {
    return cells.stream().mapToDouble(costs::least).sum();
  }

  /** As many as there is time for, the cheap ones first. */
  private static List<Cell> fitting(List<Cell> cells, double nanos, Costs costs) {
    double left = nanos;
    List<Cell> fitting = new ArrayList<>();
    List<Cell> cheapest = new ArrayList<>(cells);
    cheapest.sort(Comparator.comparingDouble(costs::least));
    for (Cell cell : cheapest) {
      left -= costs.least(cell);
      if (left >= 0) {
        fitting.add(cell);
      }
    }
    return fitting;
  }

  /** One of the smallest number tells what a task costs; then from the largest number on. */
  private static List<Cell> first(List<Cell> cells, boolean nothingIsKnown) {
    Comparator<Cell> byWorkers = Comparator.comparing(Cell::workers);
    Cell first =
        cells.stream().max(nothingIsKnown ? byWorkers.reversed() : byWorkers).orElseThrow();
    return nothingIsKnown
        ? List.of(first)
        : cells.stream().filter(cell -> cell.workers().equals(first.workers())).toList();
  }

  private List<Cell> missing(List<Cell> open, int round, List<RoundResult> finished) {
    Set<Cell> done = new HashSet<>();
    finished.stream().filter(r -> r.round() == round).forEach(r -> done.add(r.cell()));
    return open.stream().filter(cell -> !done.contains(cell)).toList();
  }

  /** Those that are worth a turn: of more than there is time for, some from everywhere. */
  private List<Cell> open(List<RoundResult> finished) {
    Set<Cell> settled = new HashSet<>();
    finished.stream()
        .filter(result -> result.status() != Status.MEASURED)
        .forEach(result -> settled.add(result.cell()));
    List<List<Cell>> curves =
        Track.of(plan.cells(), List.of()).stream()
            .map(track -> CoarseToFine.order(ascending(track.candidates())))
            .toList();
    int most = (int) Math.max(1, SAFE * budget.toNanos() / LEAST);
    Set<Cell> chosen = new HashSet<>(CoarseToFine.inTurn(curves).stream().limit(most).toList());
    return plan.cells().stream()
        .filter(cell -> chosen.contains(cell) && !settled.contains(cell))
        .toList();
  }

  private static List<Cell> ascending(List<Cell> cells) {
    return cells.stream().sorted(Comparator.comparing(Cell::workers)).toList();
  }

  @Override
  public int left(List<RoundResult> finished) {
    List<Cell> open = open(finished);
    List<Turn> next = next(finished);
    if (next.isEmpty()) {
      return 0;
    }
    int left = 0;
    for (int round = 1; round <= plan.repetitions().rounds(); round++) {
      left += missing(open, round, finished).size();
    }
    double spent = new Costs(plan, cpus, finished).spent();
    double each = finished.isEmpty() ? Costs.usualJvm(plan) + LEAST : spent / finished.size();
    int fitting = (int) Math.ceil((budget.toNanos() - spent) / each);
    return Math.max(next.size(), Math.min(left, fitting));
  }
}
