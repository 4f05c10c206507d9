package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.plan.HttpWorkload;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Downloads over a proxy: what fails on the way to it is its own fault, not the server's. */
class ProxiedTasks implements WorkloadTasks {

  private static final Set<String> ON_THE_WAY =
      Set.of("DNS", "CONNECT_REFUSED", "CONNECT_TIMEOUT", "UNREACHABLE");
  private static final String LOGIN_NEEDED = "HTTP_407";
  private static final String AUTHENTICATION = "PROXY_AUTHENTICATION";

  /** As the JDK's client says it; Apache's hand on what the proxy answered. */
  private static final String NO_TUNNEL = "Tunnel failed, got: ";

  private final WorkloadTasks tasks;
  private final HttpWorkload workload;

  private ProxiedTasks(WorkloadTasks tasks, HttpWorkload workload) {
    this.tasks = tasks;
    this.workload = workload;
  }

  /** The same tasks, where no proxy stands between. */
  static WorkloadTasks of(WorkloadTasks tasks, HttpWorkload workload) {
    if (workload.options().proxies().isEmpty()) {
      return tasks;
    }
    return tasks instanceof NonBlockingTasks nonBlocking
        ? new NonBlocking(nonBlocking, workload)
        : new ProxiedTasks(tasks, workload);
  }

  @Override
  public TaskResult run(int index) throws Exception {
    try {
      return blamed(index, tasks.run(index));
    } catch (InterruptedException cutOff) {
      throw cutOff;
    } catch (Exception failed) {
      return blamed(index, failed);
    }
  }

  final TaskResult blamed(int index, TaskResult result) {
    return isProxied(index) && LOGIN_NEEDED.equals(result.error())
        ? TaskResult.failed(AUTHENTICATION)
        : result;
  }

  final TaskResult blamed(int index, Throwable failed) {
    String error = ErrorClass.of(failed);
    if (!isProxied(index)) {
      return TaskResult.failed(error);
    }
    String tunnel = tunnelError(failed);
    if (tunnel != null) {
      return TaskResult.failed(tunnel);
    }
    return TaskResult.failed(ON_THE_WAY.contains(error) ? "PROXY_" + error : error);
  }

  private static String tunnelError(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      String text = String.valueOf(cause.getMessage());
      if (text.contains(NO_TUNNEL)) {
        return text.contains(NO_TUNNEL + "407") ? AUTHENTICATION : "PROXY_TUNNEL";
      }
    }
    return null;
  }

  private boolean isProxied(int index) {
    List<URI> urls = workload.urls();
    return workload.options().proxyOf(urls.get(index % urls.size())).isPresent();
  }

  @Override
  public void close() throws IOException {
    tasks.close();
  }

  /** Those that nobody waits for. */
  private static final class NonBlocking extends ProxiedTasks implements NonBlockingTasks {

    private final NonBlockingTasks tasks;

    NonBlocking(NonBlockingTasks tasks, HttpWorkload workload) {
      super(tasks, workload);
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
          .handle(
              (result, failed) -> failed == null ? blamed(index, result) : blamed(index, failed));
    }
  }
}
