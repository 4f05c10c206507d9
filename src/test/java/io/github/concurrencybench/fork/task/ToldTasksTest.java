package io.github.concurrencybench.fork.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.plan.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ToldTasksTest {

  private final PrintStream usual = System.out;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(printed, true, UTF_8));
  }

  @AfterEach
  void listenNoMore() {
    System.setOut(usual);
  }

  private static TaskResult outcome(int index) throws IOException {
    return switch (index) {
      case 0 -> TaskResult.ok(42, 7);
      case 1 -> TaskResult.failed("HTTP_500");
      default -> throw new ConnectException("refused");
    };
  }

  private static final String LINES =
      """
      task 0: 7 bytes, checksum 42
      task 1 failed: HTTP_500
      task 2 failed: CONNECT_REFUSED
      """;

  @Test
  void tellWhatBecameOfEach() throws Exception {
    WorkloadTasks told = ToldTasks.of(ToldTasksTest::outcome, Output.PRINT);
    assertThat(told.run(0)).isEqualTo(TaskResult.ok(42, 7));
    assertThat(told.run(1)).isEqualTo(TaskResult.failed("HTTP_500"));
    assertThatThrownBy(() -> told.run(2)).isInstanceOf(ConnectException.class);
    assertThat(printed.toString(UTF_8).replace("\r", "")).isEqualTo(LINES);
  }

  private static CompletionStage<TaskResult> started(int index) {
    try {
      return CompletableFuture.completedFuture(outcome(index));
    } catch (IOException failed) {
      return CompletableFuture.failedFuture(failed);
    }
  }

  @Test
  void nonBlockingOnesStaySo() throws Exception {
    NonBlockingTasks quiet = ToldTasksTest::started;
    NonBlockingTasks told = (NonBlockingTasks) ToldTasks.of(quiet, Output.PRINT);
    for (int index = 0; index < 3; index++) {
      told.start(index);
    }
    assertThat(printed.toString(UTF_8).replace("\r", "")).isEqualTo(LINES);
    printed.reset();
    told.run(0);
    assertThat(printed.toString(UTF_8).strip()).isEqualTo("task 0: 7 bytes, checksum 42");
  }

  @Test
  void quietOnesAreTheSame() throws Exception {
    WorkloadTasks quiet = ToldTasksTest::outcome;
    assertThat(ToldTasks.of(quiet, Output.NONE)).isSameAs(quiet);
    assertThat(printed.size()).isZero();
  }

  @Test
  void whatTheTasksShareIsGivenBackOnce() throws IOException {
    AtomicInteger closed = new AtomicInteger();
    WorkloadTasks tasks =
        new WorkloadTasks() {
          @Override
          public TaskResult run(int index) {
            return TaskResult.ok(0, 0);
          }

          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    ToldTasks.of(tasks, Output.PRINT).close();
    assertThat(closed).hasValue(1);
  }
}
