package io.github.concurrencybench.fork.spark.driver;

import io.github.concurrencybench.fork.process.TaskRange;
import io.github.concurrencybench.fork.process.WorkerFailed;
import io.github.concurrencybench.fork.spark.executor.Answered;
import io.github.concurrencybench.fork.spark.executor.RunRange;
import io.github.concurrencybench.plan.Secrets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Jobs of a context, each a part a range.
 *
 * @param context where they run
 * @param code what runs a range there
 * @param secrets what no message may hold
 */
record Jobs(JavaSparkContext context, RunRange code, Secrets secrets) {

  private static final long LOOK_MILLIS = 500;
  private static final long NONE_LEFT = TimeUnit.SECONDS.toNanos(30);
  private static final int CHARACTERS = 500;
  private static final String CAUSE = "most recent failure: ";

  /** Host, executor, and what we threw there ourselves or Spark says. */
  private static final Pattern LOST =
      Pattern.compile(
          "Lost task \\S+ in stage \\S+ \\(TID \\d+\\) \\((\\S+) executor (\\S+)\\): "
              + "(?:java\\.lang\\.IllegalStateException: )?(.*)");

  /** Runs ranges, of which the first ones begin first. */
  List<Answered> run(List<TaskRange> ranges) throws InterruptedException {
    return asked(
        ranges.stream()
            .map(range -> new long[] {range.from(), range.to(), range.mostNanos()})
            .toList());
  }

  /** Lets each executor give back what its tasks hold. */
  void closeTasks(int workers) throws InterruptedException {
    asked(Collections.nCopies(workers, new long[0]));
  }

  private List<Answered> asked(List<long[]> parts) throws InterruptedException {
    JavaFutureAction<List<Answered>> job =
        context.parallelize(parts, parts.size()).map(code).collectAsync();
    long seen = System.nanoTime();
    while (true) {
      try {
        return job.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException goesOn) {
        seen = anyLeft() ? System.nanoTime() : seen;
        if (System.nanoTime() - seen > NONE_LEFT) {
          job.cancel(true);
          throw noneLeft();
        }
      } catch (ExecutionException failed) {
        throw new WorkerFailed(sentence(failed.getCause()), failed.getCause());
      }
    }
  }

  /** In one JVM the driver is the executor. */
  private boolean anyLeft() {
    return !context.sc().isStopped() && (context.isLocal() || ExecutorWatch.made().cores() > 0);
  }

  private WorkerFailed noneLeft() {
    return new WorkerFailed(
        secrets.masked(
            "Spark has had no executor for 30 s, the last ones ended: %s."
                .formatted(ExecutorWatch.made().reasons())),
        null);
  }

  /** Spark tells what became of the task, and then everything of itself. */
  private String sentence(Throwable failed) {
    String text = String.valueOf(failed.getMessage());
    int cause = text.indexOf(CAUSE);
    String told = cause < 0 ? text : text.substring(cause + CAUSE.length());
    String first = told.lines().findFirst().orElse("").strip();
    if (first.contains("local class incompatible")) {
      return "%s is another Spark than <version>%s</version>: both have to be the same."
          .formatted(context.master(), context.version());
    }
    Matcher lost = LOST.matcher(first);
    String sentence =
        lost.matches()
            ? "Spark's executor %s on %s failed: %s"
                .formatted(lost.group(2), lost.group(1), lost.group(3))
            : "Spark ended the job: " + first;
    return secrets.masked(sentence.substring(0, Math.min(sentence.length(), CHARACTERS)));
  }
}
