package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.plan.TaskWorkload;
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
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  TaskFailures(TaskWorkload workload, Path log) {
    this.workload = workload;
    this.log = log;
  }

  TaskResult result(Throwable thrown) {
    Throwable failure = thrown;
    while (isWrapping(failure) && failure.getCause() != null) {
      failure = failure.getCause();
    }
    String name = name(failure.getClass());
    if (seen.add(name)) {
      log(failure);
    }
    return TaskResult.failed(name);
  }

  private static boolean isWrapping(Throwable failure) {
    return failure instanceof CompletionException || failure instanceof ExecutionException;
  }

  /** The simple name; an anonymous class has none, but what it extends has. */
  private static String name(Class<?> type) {
    return type.getSimpleName().isEmpty() ? name(type.getSuperclass()) : type.getSimpleName();
  }

  private void log(Throwable failure) {
    StringWriter text = new StringWriter();
    text.append("A task of " + workload.name() + " failed; of this kind the first in this JVM: ");
    failure.printStackTrace(new PrintWriter(text, true));
    try {
      Files.writeString(
          log,
          workload.masked(text.toString()),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException unwritable) {
      // The error is counted all the same.
    }
  }
}
