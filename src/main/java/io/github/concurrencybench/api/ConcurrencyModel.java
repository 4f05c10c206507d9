package io.github.concurrencybench.api;

import java.util.Optional;

/**
 * A way of running the tasks of a batch at the same time. Implementations have a public constructor
 * without parameters and are named in {@code
 * META-INF/services/io.github.concurrencybench.api.ConcurrencyModel}.
 *
 * @since 0.1.0
 */
public interface ConcurrencyModel {

  /**
   * The name in {@code <models>}, in results and on the page.
   *
   * @return lower-case words joined by hyphens, 60 characters at most, such as {@code
   *     platform-threads}
   */
  String id();

  /**
   * Says which Java the model needs.
   *
   * @return the oldest feature release that it runs on, such as 21
   */
  default int oldestJava() {
    return 17;
  }

  /**
   * Says why this model cannot run in this JVM. Where the JVM is older than {@link #oldestJava()},
   * the remedy is added: a newer JDK of this machine, with the line to paste.
   *
   * @return a sentence with the reason and, if it is not the age of the JVM, the remedy; empty
   *     where the model can run
   */
  default Optional<String> notApplicable() {
    return Runtime.version().feature() >= oldestJava()
        ? Optional.empty()
        : Optional.of(
            "%s needs Java %s or newer and this ran on Java %s."
                .formatted(id(), oldestJava(), System.getProperty("java.version")));
  }

  /**
   * Says how many workers the model can use at all.
   *
   * @return the largest number of workers that differs from fewer, 1 for a sequential model
   */
  default int mostWorkers() {
    return Integer.MAX_VALUE;
  }

  /**
   * Says how many workers are worth trying where the user names no number: a process is dear, and
   * more of them than processors seldom pay.
   *
   * @param cpus how many processors the machine has
   * @return the largest number, at least 1
   */
  default int usefulWorkers(int cpus) {
    return mostWorkers();
  }

  /**
   * Says whether the model starts tasks without a thread to wait for them. Workloads whose tasks
   * always block or compute are then not applicable.
   *
   * @return whether it calls {@link Tasks#start} in place of {@link Tasks#run}
   */
  default boolean needsNonBlockingTasks() {
    return false;
  }

  /**
   * Makes what the model needs, once a JVM and before the first batch. What this costs is reported
   * as setup and is no part of a batch.
   *
   * @param workers how many tasks may be in progress at once, at least 1
   * @return the workers, ready to run batches one after the other
   * @throws Exception where the workers cannot be made; the cell fails with the message
   */
  WorkerPool start(int workers) throws Exception;
}
