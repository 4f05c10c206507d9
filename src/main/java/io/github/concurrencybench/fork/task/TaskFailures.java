package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.plan.ForkFiles;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.LocalLimit;
import io.github.concurrencybench.result.WorkLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/** What tasks of the user's failed with. The first one of each class is logged with its stack. */
final class TaskFailures {

  private final TaskWorkload workload;
  private final Path log;
  private final Path work;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  TaskFailures(TaskWorkload workload, ForkFiles files) {
    this.workload = workload;
    this.log = Path.of(files.log());
    this.work = Path.of(files.work());
  }

  TaskResult result(Throwable thrown) {
    Throwable failure = thrown;
    while (isWrapping(failure) && failure.getCause() != null) {
      failure = failure.getCause();
    }
    String name = className(failure);
    if (seen.add(name)) {
      log(failure);
      tellIfUnlinked(failure);
    }
    return TaskResult.failed(name);
  }

  /** Its own, but for a limit of this machine, which is none of the task's failures. */
  private static String className(Throwable failure) {
    String known = ErrorClass.of(failure);
    return LocalLimit.named(known).isPresent() ? known : name(failure.getClass());
  }

  private static boolean isWrapping(Throwable failure) {
    return failure instanceof CompletionException || failure instanceof ExecutionException;
  }

  /** The simple name; an anonymous class has none, but what it extends has. */
  private static String name(Class<?> type) {
    return type.getSimpleName().isEmpty() ? name(type.getSuperclass()) : type.getSimpleName();
  }

  /**
   * Tells the parent where the task and the code that it calls do not fit together, as may be where
   * one of them is older than the other.
   */
  void tellIfUnlinked(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isUnlinked(cause)) {
        String missing = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        append(
            work,
            Json.LINE.toJson(
                    WorkLine.unlinked(
                        workload.masked(
                            "The task "
                                + workload.className()
                                + " does not link: "
                                + missing
                                + ".")))
                + "\n");
        return;
      }
    }
  }

  /** A class whose initializer fails is there, and so is one whose initializer has failed. */
  private static boolean isUnlinked(Throwable failure) {
    return failure instanceof LinkageError
        && !(failure instanceof ExceptionInInitializerError)
        && !String.valueOf(failure.getMessage()).startsWith("Could not initialize class");
  }

  private void log(Throwable failure) {
    StringWriter text = new StringWriter();
    text.append("A task of " + workload.name() + " failed; of this kind the first in this JVM: ");
    failure.printStackTrace(new PrintWriter(text, true));
    append(log, workload.masked(text.toString()));
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException unwritable) {
      // The error is counted all the same.
    }
  }
}
