package io.github.concurrencybench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.WorkerPool;
import io.github.concurrencybench.fork.model.Models;
import io.github.concurrencybench.fork.task.NonBlockingTasks;
import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.plan.Rate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lower bounds only: a start may be late on a busy machine, but never early. */
@Timeout(60)
final class BrakeTest {

  private static final Rate FIFTY = new Rate(50, "s");
  private static final Rate SELDOM = new Rate(1, "h");
  private static final long INTERVAL = FIFTY.intervalNanos();
  private static final int TASKS = 12;

  private final ConcurrentSkipListSet<Long> starts = new ConcurrentSkipListSet<>();
  private final NonBlockingTasks tasks =
      index -> {
        starts.add(System.nanoTime());
        return CompletableFuture.completedFuture(TaskResult.ok(index, 0));
      };

  private Batch ran(String model, Brake brake, long mostNanos) throws Exception {
    ConcurrencyModel found = Models.named(model);
    Batch batch = new Batch(tasks, TASKS, new TimeWindow(mostNanos, 0), brake);
    try (WorkerPool pool = found.start(Math.min(4, found.mostWorkers()))) {
      batch.runOn(pool);
    }
    return batch;
  }

  @ParameterizedTest
  @ValueSource(strings = {"sequential", "platform-threads", "fork-join", "async"})
  void allWorkersTogetherKeepToTheRateFromTheFirstTaskOn(String model) throws Exception {
    long before = System.nanoTime();
    Brake brake = new Brake(FIFTY);
    ran(model, brake, Long.MAX_VALUE);
    ran(model, brake, Long.MAX_VALUE);
    List<Long> inOrder = List.copyOf(starts);
    assertThat(inOrder).hasSize(2 * TASKS);
    for (int index = 0; index < inOrder.size(); index++) {
      assertThat(inOrder.get(index) - before).isGreaterThanOrEqualTo((index + 1) * INTERVAL);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform-threads", "async"})
  void theWaitIsNoServiceTime(String model) throws Exception {
    Batch batch = ran(model, new Brake(FIFTY), Long.MAX_VALUE);
    // Waits of all but the first worker add up to several intervals each.
    assertThat(batch.serviceNanos().sorted().skip(TASKS / 2).findFirst().orElseThrow())
        .isLessThan(INTERVAL);
  }

  @Test
  void anEventLoopIsNotHeldUp() {
    Batch batch = new Batch(tasks, TASKS, TimeWindow.unlimited(), new Brake(SELDOM));
    CompletionStage<Void> started = batch.start(0);
    assertThat(started.toCompletableFuture()).isNotDone();
    assertThat(starts).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform-threads", "async"})
  void aWarmUpDoesNotWaitForWhatItWouldNotRun(String model) throws Exception {
    Batch batch = ran(model, new Brake(SELDOM), TimeUnit.SECONDS.toNanos(2));
    assertThat(starts).isEmpty();
    assertThat(batch.nanos()).isLessThan(SELDOM.intervalNanos());
  }

  @Test
  void whoComesTooLateTakesNoPlace() {
    Brake brake = new Brake(FIFTY);
    long now = System.nanoTime();
    for (int each = 0; each < 1000; each++) {
      assertThat(brake.take(now, 0)).isEqualTo(Brake.TOO_LATE);
    }
    assertThat(brake.take(now, Long.MAX_VALUE)).isBetween(0L, INTERVAL);
  }

  @Test
  void withoutARateNobodyWaits() {
    Brake none = new Brake(null);
    for (int each = 0; each < 1000; each++) {
      assertThat(none.take(System.nanoTime(), 0)).isZero();
    }
  }
}
