package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.result.ForeignText;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Code of the user's failed outside of a task. Its message is a whole sentence. */
public final class UserCodeFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int FRAMES = 3;
  private static final Set<String> CALLERS =
      Set.of(TaskInstances.class.getName(), "jdk.internal.reflect.");

  UserCodeFailed(TaskWorkload workload, String done, Throwable cause) {
    super(
        ForeignText.of(
            workload.masked(workload.className() + " could not be " + done + ": " + text(cause))));
  }

  /** What was thrown, why, and the first lines of its stack. */
  private static String text(Throwable thrown) {
    StringBuilder text = new StringBuilder(thrown.toString());
    for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
      text.append(", caused by ").append(cause);
    }
    String frames =
        Arrays.stream(thrown.getStackTrace())
            .takeWhile(frame -> CALLERS.stream().noneMatch(frame.getClassName()::startsWith))
            .limit(FRAMES)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining("; "));
    return text + (frames.isEmpty() ? "." : " (at " + frames + ").");
  }
}
