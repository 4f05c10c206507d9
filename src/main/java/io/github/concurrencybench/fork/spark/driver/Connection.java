package io.github.concurrencybench.fork.spark.driver;

import io.github.concurrencybench.fork.model.NotApplicable;
import io.github.concurrencybench.fork.process.WorkerFailed;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The way to a context with executors that are up.
 *
 * @param settings what Spark is told
 * @param log where it says what goes wrong
 */
record Connection(Settings settings, SparkLog log) {

  private static final int USUAL_PORT = 7077;
  private static final int CONNECT_MILLIS = 5_000;
  private static final long NONE_CAME = TimeUnit.SECONDS.toNanos(60);
  private static final long NO_MORE_CAME = TimeUnit.SECONDS.toNanos(10);
  private static final long LOOK_MILLIS = 200;

  /** So many in a row without one that lives are no bad luck. */
  private static final int MOST_FAILURES = 3;

  /** Connects, and waits for the executors. */
  JavaSparkContext opened(Supplier<SparkConf> conf) throws Exception {
    checkMaster();
    JavaSparkContext context;
    try {
      context = log.during(() -> new JavaSparkContext(conf.get()));
    } catch (Exception failed) {
      throw failed("could not be reached: " + failed.getMessage(), failed);
    }
    try {
      if (!settings.cluster().isInOneJvm()) {
        awaitExecutors(context);
      }
      return context;
    } catch (Exception failed) {
      context.stop();
      throw failed;
    }
  }

  /** Spark itself would try for a minute. */
  private void checkMaster() {
    if (settings.cluster().isStartedHere() && System.getenv("SPARK_HOME") == null) {
      throw failed("needs the folder of an unpacked Spark in the variable SPARK_HOME", null);
    }
    if (!settings.isStandalone()) {
      return;
    }
    URI master = settings.masterAddress();
    boolean others = settings.cluster().master().contains(",");
    int port = master.getPort() < 0 ? USUAL_PORT : master.getPort();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(master.getHost(), port), CONNECT_MILLIS);
    } catch (IOException unreachable) {
      if (!others) {
        throw failed(
            "does not answer (%s); start the master or correct <master>"
                .formatted(unreachable.getMessage()),
            unreachable);
      }
    }
  }

  private void awaitExecutors(JavaSparkContext context) throws Exception {
    ExecutorWatch watch = ExecutorWatch.made();
    int cores = 0;
    long changed = System.nanoTime();
    while (watch.cores() < settings.workers()) {
      watch.awaitChange(LOOK_MILLIS);
      if (watch.cores() != cores) {
        cores = watch.cores();
        changed = System.nanoTime();
      }
      long still = System.nanoTime() - changed;
      if (cores > 0 && still > NO_MORE_CAME) {
        throw new NotApplicable(
            "%s has %s cores for this, so that %s tasks cannot be in progress at once; name fewer <workers>."
                .formatted(settings.cluster().master(), cores, settings.workers()));
      }
      checkCluster(context, cores, still);
    }
  }

  private void checkCluster(JavaSparkContext context, int cores, long still) {
    List<String> failures = log.failedExecutors();
    if (cores == 0 && failures.size() >= MOST_FAILURES) {
      throw failed(
          "starts executors that end at once (%s); their own logs on the cluster say more"
              .formatted(failures.get(failures.size() - 1)),
          null);
    }
    if (context.sc().isStopped() || cores == 0 && still > NONE_CAME) {
      throw failed(
          "gave no executor: it may be busy, have too little memory for one, or be another Spark than <version>%s</version>"
                  .formatted(settings.cluster().version())
              + (log.lastProblem().isEmpty() ? "" : " (Spark said: " + log.lastProblem() + ")"),
          null);
    }
  }

  private WorkerFailed failed(String what, Exception cause) {
    String sentence = settings.cluster().master() + " " + what + ".";
    return new WorkerFailed(settings.cluster().secrets().masked(sentence), cause);
  }
}
