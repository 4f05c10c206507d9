package io.github.concurrencybench.fault;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.fork.task.WorkloadTasks;
import io.github.concurrencybench.plan.AnswerLimits;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.ExpectedStatus;
import io.github.concurrencybench.plan.HttpOptions;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Verify;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Downloads from where something goes wrong.
 *
 * @param request what is sent
 * @param limits what an answer may be
 */
record Downloads(Request request, AnswerLimits limits) {

  /** Long, for faults that are noticed without a clock. */
  static final Downloads PATIENT = timed(Duration.ofSeconds(20), null);

  /** Short, for those that only a clock ends. */
  static final Downloads IMPATIENT = timed(Duration.ofMillis(700), Duration.ofMillis(2_100));

  static Downloads timed(Duration responseTimeout, Duration deadline) {
    return new Downloads(
        new Request("GET", Map.of(), "", ExpectedStatus.SUCCESSFUL, responseTimeout),
        new AnswerLimits(deadline, 1 << 20, 0, Verify.STATUS));
  }

  Downloads following(int maxRedirects) {
    return new Downloads(
        request,
        new AnswerLimits(limits.deadline(), limits.maxBodyBytes(), maxRedirects, limits.verify()));
  }

  Downloads verifying(Verify verify) {
    return new Downloads(
        request,
        new AnswerLimits(limits.deadline(), limits.maxBodyBytes(), limits.maxRedirects(), verify));
  }

  Downloads posting(String body) {
    return new Downloads(
        new Request("POST", Map.of(), body, request.expectedStatus(), request.responseTimeout()),
        limits);
  }

  HttpWorkload from(URI url) {
    return new HttpWorkload(
        "w",
        List.of(url),
        1,
        Connection.KEPT,
        request,
        null,
        new HttpOptions(HttpVersion.HTTP_1_1, Output.NONE, null, limits));
  }

  /** What became of so many tasks, one after the other on one worker. */
  List<TaskResult> results(String model, URI url, int count) throws Exception {
    return results(model, url, count, 0);
  }

  private List<TaskResult> results(String model, URI url, int count, long pauseMillis)
      throws Exception {
    List<TaskResult> results = new ArrayList<>();
    try (WorkloadTasks tasks = WorkloadTasks.of(HandMade.request(from(url), model, 1))) {
      for (int index = 0; index < count; index++) {
        results.add(tasks.outcome(index));
        Thread.sleep(pauseMillis);
      }
    }
    return results;
  }

  /** The classes of their errors; {@code ok} where there is none. */
  List<String> errors(String model, URI url, int count) throws Exception {
    return errors(model, url, count, 0);
  }

  /** The same with a pause after each task. */
  List<String> errors(String model, URI url, int count, long pauseMillis) throws Exception {
    return results(model, url, count, pauseMillis).stream()
        .map(result -> result.error() == null ? "ok" : result.error())
        .toList();
  }
}
