package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.MetLimits;
import io.github.concurrencybench.result.Probe;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Search;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The main loop: round after round, each cell once a round, in shuffled order. */
public final class Measurement {

  private final Engine engine;
  private final Journal journal;
  private final Progress progress;
  private final List<RoundResult> finished;
  private final int before;
  private final long start = System.nanoTime();

  /**
   * Prepares a measurement.
   *
   * @param engine what measures a cell
   * @param journal where each finished cell goes at once
   * @param progress who is told
   * @param finished what an earlier run has measured, in the order of time; it counts as if it had
   *     been measured here
   */
  public Measurement(
      Engine engine, Journal journal, Progress progress, List<RoundResult> finished) {
    this.engine = engine;
    this.journal = journal;
    this.progress = progress;
    this.finished = new ArrayList<>(finished);
    this.before = finished.size();
  }

  /**
   * Measures until the search is over.
   *
   * @param search what to measure next
   * @param seed what the order within each round is drawn from
   * @throws InterruptedException where the run is cut off
   */
  public void run(Search search, long seed) throws InterruptedException {
    // Where a run goes on, the order is drawn anew, not that of the first round again.
    ShuffledOrder order = new ShuffledOrder(seed + before);
    long last = System.nanoTime();
    List<Turn> turns = search.next(finished);
    while (!turns.isEmpty()) {
      Turn turn = order.first(turns);
      progress.measuring(turn.cell(), step(search.left(finished)));
      RoundResult result = resultOf(turn);
      long now = System.nanoTime();
      keep(result.withTook(Duration.ofNanos(now - last)));
      last = now;
      turns = search.next(finished);
    }
    progress.done();
  }

  private void keep(RoundResult result) {
    journal.add(result);
    finished.add(result);
  }

  private RoundResult resultOf(Turn turn) throws InterruptedException {
    Cell cell = turn.cell();
    Optional<String> reason = whyNotApplicable(cell);
    if (reason.isPresent()) {
      return RoundResult.without(cell, turn.round(), Status.NOT_APPLICABLE, reason.get());
    }
    Optional<String> limit = new MetLimits(finished).whyNot(cell);
    return limit.isPresent()
        ? RoundResult.without(cell, turn.round(), Status.NOT_MEASURED, limit.get())
        : asProbe(turn, engine.measure(turn));
  }

  /** What was to be looked at counts for nothing else, whatever came of it. */
  private static RoundResult asProbe(Turn turn, RoundResult result) {
    return turn.probe() && !result.isProbe() ? result.withProbe(Probe.UNKNOWN) : result;
  }

  /** What one number of workers has shown to be impossible need not be tried with another. */
  private Optional<String> whyNotApplicable(Cell cell) {
    return finished.stream()
        .filter(result -> result.status() == Status.NOT_APPLICABLE)
        .filter(result -> result.cell().workload().equals(cell.workload()))
        .filter(result -> result.cell().model().equals(cell.model()))
        .filter(result -> result.cell().jvm().equals(cell.jvm()))
        .filter(result -> result.cell().side().runsTheCodeOf(cell.side()))
        .map(RoundResult::reason)
        .findFirst();
  }

  private Progress.Step step(int left) {
    int done = finished.size();
    Duration spent = Duration.ofNanos(System.nanoTime() - start);
    int here = done - before;
    Duration rest = here == 0 ? null : spent.multipliedBy(left).dividedBy(here);
    return new Progress.Step(done, done + left, rest);
  }
}
