package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.PlannedRequests;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.HostPause;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Leaves a host alone for as long as it has asked for it. Other cells wait for that, so that what
 * they find is not the end of a throttling; a host that asks for more than a run can wait for gets
 * no further load at all.
 */
public final class PausingEngine implements Engine {

  /** What a run waits for at most, and half of the time that is left to it. */
  static final Duration LONGEST = Duration.ofSeconds(60);

  /** Where a target refuses and does not say for how long. */
  static final Duration UNTOLD = Duration.ofSeconds(1);

  private static final Set<String> REFUSALS = Set.of("HTTP_429", "HTTP_503");

  private final Engine engine;
  private final Plan plan;
  private final Deadlines deadlines;
  private final Consumer<String> told;
  private final Map<String, Pause> pauses = new HashMap<>();
  private boolean closed;

  /**
   * Takes what measures.
   *
   * @param engine measures whatever the hosts say
   * @param plan what is measured, as the user has it
   * @param deadlines when the run has to be over
   * @param told gets a sentence where the run waits
   */
  public PausingEngine(Engine engine, Plan plan, Deadlines deadlines, Consumer<String> told) {
    this.engine = engine;
    this.plan = plan;
    this.deadlines = deadlines;
    this.told = told;
  }

  /**
   * A pause of a host.
   *
   * @param end in the time of {@code System.nanoTime()}
   * @param asked what it said; null where it refused and did not say for how long
   */
  private record Pause(long end, HostPause asked) {

    long left() {
      return end - System.nanoTime();
    }
  }

  @Override
  public RoundResult measure(Turn turn) throws InterruptedException {
    for (String host : hosts(turn.cell())) {
      Pause pause = pauses.get(host);
      if (pause != null && pause.left() > longest()) {
        return RoundResult.without(
            turn.cell(), turn.round(), Status.FAILED, notTried(host, pause.asked()));
      }
      if (pause != null) {
        await(pause);
      }
    }
    RoundResult result = engine.measure(turn);
    note(result);
    return result;
  }

  private long longest() {
    long most = Math.min(LONGEST.toNanos(), deadlines.left() / 2);
    return Math.max(UNTOLD.toNanos(), most);
  }

  /** Without the class of the error, which this cell has not met. */
  private static String notTried(String host, HostPause asked) {
    return "Not tried: %s has asked for a pause of %s s (Retry-After), which is longer than this run"
            .formatted(host, asked.seconds())
        + " can wait; run again when it is over, with a <rate> or fewer <workers>.";
  }

  private void await(Pause pause) throws InterruptedException {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(pause.left());
    if (pause.asked() != null && pause.left() > 0) {
      told.accept("Waiting %s s, since %s.".formatted(seconds + 1, pause.asked()));
    }
    synchronized (this) {
      for (long left = pause.left(); left > 0 && !closed; left = pause.left()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
      if (closed) {
        throw new InterruptedException();
      }
    }
  }

  private void note(RoundResult result) {
    HostPause asked = result.pause();
    if (asked != null) {
      long nanos = TimeUnit.SECONDS.toNanos(asked.seconds());
      pauses.put(asked.host(), new Pause(System.nanoTime() + nanos, asked));
    } else if (isRefused(result)) {
      Pause pause = new Pause(System.nanoTime() + UNTOLD.toNanos(), null);
      hosts(result.cell()).forEach(host -> pauses.put(host, pause));
    }
  }

  /** Where all tasks failed, there are no samples, and the reason has the classes of the errors. */
  private static boolean isRefused(RoundResult result) {
    List<String> words =
        result.reason() == null ? List.of() : List.of(result.reason().split("[^A-Z0-9_]+"));
    return words.stream().anyMatch(REFUSALS::contains)
        || result.samples().stream()
            .anyMatch(sample -> sample.errors().keySet().stream().anyMatch(REFUSALS::contains));
  }

  /** Not the embedded target, whose limit is the user's own. */
  private Set<String> hosts(Cell cell) {
    return plan.workloadOf(cell) instanceof HttpWorkload http && http.target() == null
        ? PlannedRequests.hosts(http)
        : Set.of();
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    engine.close();
  }
}
