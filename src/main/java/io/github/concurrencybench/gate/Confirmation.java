package io.github.concurrencybench.gate;

import io.github.concurrencybench.analysis.Rounds;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Search;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures the gated cells of both sides, taking turns, until each is decided or the time is up.
 * The two sides of a cell are measured right after one another, in an order that is drawn; one cell
 * of each workload, each round another one, is measured a third time, for the noise floor.
 */
public final class Confirmation implements Search {

  /** What of the time is for cells that look as good as the reference. */
  private static final double FOR_THE_UNSUSPICIOUS = 1 / 6.0;

  /** Batches of a fork take about as long as its start. */
  private static final double SAMPLES_NANOS = 1.2e9;

  private static final double USUAL_FORK = 1.5e9;

  /** Of one with JMH's iterations; most are decided long before the last round. */
  private static final double SHORTEST_TURN = 4e9;

  /** So many pairs of the reference with itself tell what there is to tell. */
  private static final int ENOUGH_OF_ITSELF = 3 * Trial.SCREENED;

  private final Plan plan;
  private final List<Gated> gated;
  private Known known = new Known(0, null, List.of());

  /**
   * Takes what is to be decided.
   *
   * @param plan the cells on all sides, and how long it may take
   * @param gated thresholds with cells; those that the plan does not hold are left out
   */
  public Confirmation(Plan plan, List<Gated> gated) {
    Set<Cell> cells = new HashSet<>(plan.cells());
    this.plan = plan;
    this.gated =
        gated.stream().filter(each -> each.isCompared() && cells.contains(each.cell())).toList();
  }

  /**
   * What a round consists of, which follows from all before it and so is found out once.
   *
   * @param round which one
   * @param last the last fork before it; null for the first round
   * @param blocks what it consists of
   */
  private record Known(int round, RoundResult last, List<Block> blocks) {}

  @Override
  public List<Turn> next(List<RoundResult> finished) {
    int last = finished.stream().mapToInt(RoundResult::round).max().orElse(1);
    List<Turn> begun = turns(last, finished);
    if (!begun.isEmpty()) {
      return begun;
    }
    return finished.isEmpty() ? List.of() : turns(last + 1, finished);
  }

  /** What is missing of a round. */
  private List<Turn> turns(int round, List<RoundResult> finished) {
    Set<Cell> done = new HashSet<>();
    finished.stream().filter(fork -> fork.round() == round).forEach(f -> done.add(f.cell()));
    List<Block> missing = new ArrayList<>();
    for (Block block : blocks(round, finished)) {
      Block left = block.without(done);
      if (left.isHalf()) {
        return turns(left, round, finished);
      }
      if (!left.sides().isEmpty()) {
        missing.add(left);
      }
    }
    return isTimeLeft(finished)
        ? missing.stream().flatMap(block -> turns(block, round, finished).stream()).toList()
        : List.of();
  }

  private List<Turn> turns(Block block, int round, List<RoundResult> finished) {
    int samples = samples(block.cell(), round, finished);
    return block.next().stream()
        .map(side -> within(new Turn(block.cell().on(side), round, samples)))
        .toList();
  }

  /** JMH's iterations last as long as they are told to, which leaves time for all the rounds. */
  private Turn within(Turn turn) {
    double share = budget() / plan.repetitions().rounds() / plan.cells().size();
    return isOfIterations(turn.cell()) && Double.isFinite(share)
        ? turn.within(Math.max(SHORTEST_TURN, share))
        : turn;
  }

  private boolean isOfIterations(Cell cell) {
    return plan.workloadOf(cell).iterations().isPresent();
  }

  /**
   * One cell of one round, on two sides or three.
   *
   * @param cell which one
   * @param sides on which it is still to be measured
   * @param all on how many it is measured
   */
  private record Block(Cell cell, List<Side> sides, int all) {

    private Block without(Set<Cell> done) {
      return new Block(
          cell, sides.stream().filter(side -> !done.contains(cell.on(side))).toList(), all);
    }

    private boolean isHalf() {
      return !sides.isEmpty() && sides.size() < all;
    }

    /** Nothing comes between the present code and the reference: the third is first or last. */
    private List<Side> next() {
      boolean isPairBegun = sides.contains(Side.PRESENT) != sides.contains(Side.REFERENCE);
      return isPairBegun
          ? sides.stream().filter(side -> side != Side.REFERENCE_AGAIN).toList()
          : sides;
    }
  }

  /** What a round consists of, by what was known before it. */
  private List<Block> blocks(int round, List<RoundResult> finished) {
    List<RoundResult> before = finished.stream().filter(fork -> fork.round() < round).toList();
    RoundResult last = before.isEmpty() ? null : before.get(before.size() - 1);
    Known now = known;
    if (now.round() != round || now.last() != last) {
      now = new Known(round, last, blocksAfter(before, round));
      known = now;
    }
    return now.blocks();
  }

  private List<Block> blocksAfter(List<RoundResult> before, int round) {
    Sides sides = new Sides(before);
    Map<String, List<Cell>> byWorkload = new LinkedHashMap<>();
    for (Cell cell : open(sides, spent(before))) {
      String workload = cell.workload() + "/" + cell.jvm();
      byWorkload.computeIfAbsent(workload, none -> new ArrayList<>()).add(cell);
    }
    List<Block> blocks = new ArrayList<>();
    byWorkload.values().forEach(cells -> blocks.addAll(blocks(cells, round, sides)));
    return blocks;
  }

  /** Those of one workload, of which one is measured a third time, each round another one. */
  private List<Block> blocks(List<Cell> cells, int round, Sides sides) {
    boolean enough = timesOfItself(cells.get(0), sides) >= ENOUGH_OF_ITSELF;
    List<Block> blocks = new ArrayList<>();
    for (int index = 0; index < cells.size(); index++) {
      boolean thrice = !enough && index == round % cells.size();
      List<Side> all = thrice ? List.of(Side.values()) : List.of(Side.PRESENT, Side.REFERENCE);
      blocks.add(new Block(cells.get(index), all, all.size()));
    }
    return blocks;
  }

  private int timesOfItself(Cell one, Sides sides) {
    return gated.stream()
        .map(Gated::cell)
        .filter(cell -> cell.workload().equals(one.workload()) && cell.jvm().equals(one.jvm()))
        .distinct()
        .mapToInt(cell -> sides.of(cell, Side.REFERENCE_AGAIN).size())
        .sum();
  }

  /** The cells of which something is undecided and worth the time. */
  private Set<Cell> open(Sides sides, double spent) {
    boolean isForSuspects = spent > FOR_THE_UNSUSPICIOUS * budget();
    Set<Cell> open = new LinkedHashSet<>();
    for (Tried tried : Tried.all(gated, sides)) {
      if (tried.isOpen() && (tried.suspicious() || !isForSuspects)) {
        open.add(tried.gated().cell());
        if (tried.gated().threshold().metric().isGain()) {
          open.add(tried.gated().yardstick());
        }
      }
    }
    return open;
  }

  private double budget() {
    Duration budget = plan.repetitions().timeBudget();
    return budget.isZero() ? Double.POSITIVE_INFINITY : budget.toNanos();
  }

  private boolean isTimeLeft(List<RoundResult> finished) {
    return spent(finished) < budget();
  }

  private static double spent(List<RoundResult> forks) {
    return forks.stream()
        .mapToDouble(fork -> fork.took() == null ? USUAL_FORK : fork.took().toNanos())
        .sum();
  }

  /** By the first fork of the cell, so that all of them are as warm. */
  private int samples(Cell cell, int round, List<RoundResult> finished) {
    int most = plan.repetitions().samples();
    if (isOfIterations(cell)) {
      return most;
    }
    return finished.stream()
        .filter(fork -> fork.cell().on(cell.side()).equals(cell))
        .filter(fork -> fork.status() == Status.MEASURED)
        .filter(fork -> fork.round() < round)
        .findFirst()
        .map(fork -> SAMPLES_NANOS / fork.samples().get(0).wholeNanos(cell))
        .map(fitting -> (int) Math.max(1, Math.min(most, fitting)))
        .orElse(most);
  }

  @Override
  public int left(List<RoundResult> finished) {
    List<Turn> next = next(finished);
    if (next.isEmpty()) {
      return 0;
    }
    int round = next.get(0).round();
    int cells = blocks(round, finished).size();
    int rounds =
        round <= Rounds.FEWEST_FOR_INTERVAL ? Rounds.FEWEST_FOR_INTERVAL - round : Trial.MAJORITY;
    return next.size() + 2 * cells * rounds;
  }
}
