package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.plan.Output;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tasks that tell what became of each, in a line. */
class ToldTasks implements WorkloadTasks {

  private final WorkloadTasks tasks;
  private final Consumer<String> lines;

  private ToldTasks(WorkloadTasks tasks, Consumer<String> lines) {
    this.tasks = tasks;
    this.lines = lines;
  }

  /** The same tasks, where they are to be quiet. */
  static WorkloadTasks of(WorkloadTasks tasks, Output output) {
    Logger logger = LoggerFactory.getLogger(ToldTasks.class);
    return switch (output) {
      case NONE -> tasks;
      case PRINT -> of(tasks, System.out::println);
      case LOG -> of(tasks, logger::info);
    };
  }

  private static WorkloadTasks of(WorkloadTasks tasks, Consumer<String> lines) {
    return tasks instanceof NonBlockingTasks nonBlocking
        ? new NonBlocking(nonBlocking, lines)
        : new ToldTasks(tasks, lines);
  }

  @Override
  public TaskResult run(int index) throws Exception {
    try {
      TaskResult result = tasks.run(index);
      tell(index, result);
      return result;
    } catch (Exception | StackOverflowError | AssertionError failed) {
      tell(index, TaskResult.failed(ErrorClass.of(failed)));
      throw failed;
    }
  }

  final void tell(int index, TaskResult result) {
    lines.accept(
        "task "
            + index
            + (result.error() == null
                ? ": " + result.bytes() + " bytes, checksum " + result.checksum()
                : " failed: " + result.error()));
  }

  @Override
  public void close() throws IOException {
    tasks.close();
  }

  /** Those that nobody waits for. */
  private static final class NonBlocking extends ToldTasks implements NonBlockingTasks {

    private final NonBlockingTasks tasks;

    NonBlocking(NonBlockingTasks tasks, Consumer<String> lines) {
      super(tasks, lines);
      this.tasks = tasks;
    }

    @Override
    public TaskResult run(int index) throws Exception {
      return super.run(index);
    }

    @Override
    public CompletionStage<TaskResult> start(int index) {
      return tasks
          .start(index)
          .whenComplete(
              (result, failed) ->
                  tell(index, failed == null ? result : TaskResult.failed(ErrorClass.of(failed))));
    }
  }
}
