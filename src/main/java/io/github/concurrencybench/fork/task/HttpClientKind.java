package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.fork.answer.RequestCount;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import java.util.List;
import java.util.Optional;

/** The HTTP clients: which one a model downloads with, and what it cannot do. */
public enum HttpClientKind {
  /** Apache's, a thread waits for each answer. */
  BLOCKING {
    @Override
    Optional<String> notApplicable(HttpWorkload workload) {
      return workload.options().httpVersion() == HttpVersion.HTTP_2
          ? Optional.of(
              "The blocking client speaks HTTP/1.1 alone; use async or jdk-async, or"
                  + " <httpVersion>1.1</httpVersion>.")
          : Optional.empty();
    }

    @Override
    WorkloadTasks tasks(HttpWorkload workload, int workers, RequestCount requests) {
      return new HttpTasks(workload, workers, requests);
    }
  },
  /** Apache's, on one event loop. */
  NON_BLOCKING {
    @Override
    Optional<String> notApplicable(HttpWorkload workload) {
      boolean multiplexes = workload.options().httpVersion() == HttpVersion.HTTP_2;
      return multiplexes && !workload.options().proxies().isEmpty()
          ? Optional.of(
              "The non-blocking client takes no proxy with HTTP/2; use jdk-async, or"
                  + " <httpVersion>1.1</httpVersion>, or <proxies>none</proxies>.")
          : Optional.empty();
    }

    @Override
    WorkloadTasks tasks(HttpWorkload workload, int workers, RequestCount requests) {
      return new AsyncHttpTasks(workload, workers, requests);
    }
  },
  /** The JDK's. */
  JDK {
    @Override
    public List<String> jvmArgs() {
      return JdkHttpTasks.JVM_ARGS;
    }

    @Override
    Optional<String> notApplicable(HttpWorkload workload) {
      return switch (workload.connection()) {
        case KEPT -> Optional.empty();
        case FRESH ->
            Optional.of(
                "The JDK's HttpClient cannot be told to open a new connection for each request;"
                    + USE_ANOTHER);
        case NEW_CLIENT ->
            Optional.of(
                "The JDK's HttpClient cannot be closed before Java 21, so that a new one for each"
                    + " request would leave a thread behind each time;"
                    + USE_ANOTHER);
      };
    }

    @Override
    WorkloadTasks tasks(HttpWorkload workload, int workers, RequestCount requests) {
      return new JdkHttpTasks(workload, requests);
    }
  };

  private static final String USE_ANOTHER = " use another model or <connection>kept</connection>.";

  /**
   * Finds the client of a model.
   *
   * @param model the model's id
   * @param nonBlocking whether the model starts tasks without a thread to wait for them
   * @return one of Apache's, where the model is none with a client of its own
   */
  public static HttpClientKind of(String model, boolean nonBlocking) {
    if (model.equals("jdk-async")) {
      return JDK;
    }
    return nonBlocking ? NON_BLOCKING : BLOCKING;
  }

  /**
   * What the JVM needs to be started with for this client.
   *
   * @return arguments; none for most
   */
  public List<String> jvmArgs() {
    return List.of();
  }

  /** Why this client cannot do what the workload says, with the remedy; empty where it can. */
  abstract Optional<String> notApplicable(HttpWorkload workload);

  /** Makes the tasks, of which so many may be in progress at once, and whose requests count. */
  abstract WorkloadTasks tasks(HttpWorkload workload, int workers, RequestCount requests);
}
