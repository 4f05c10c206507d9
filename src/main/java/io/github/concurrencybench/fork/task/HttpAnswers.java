package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.fork.answer.Answer;
import io.github.concurrencybench.fork.answer.Body;
import io.github.concurrencybench.fork.answer.Hop;
import io.github.concurrencybench.fork.answer.KnownFailure;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Verify;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** What answers amount to, whatever client has read them. */
final class HttpAnswers {

  private static final int LOWEST_STATUS = 100;
  private static final int HIGHEST_STATUS = 999;

  private final List<URI> urls;
  private final Request request;
  private final int mostRedirects;
  private final Verify verify;
  private final AtomicReferenceArray<Body> first;

  HttpAnswers(HttpWorkload workload) {
    this.urls = workload.urls();
    this.request = workload.request();
    this.mostRedirects = workload.options().limits().maxRedirects();
    this.verify = workload.options().limits().verify();
    this.first = new AtomicReferenceArray<>(urls.size());
  }

  /** What a task begins with. */
  Hop first(int index) {
    return Hop.first(urls.get(index % urls.size()), request);
  }

  /** Where a redirect leads to, if it is to be followed; else null. */
  Hop next(Hop hop, Answer answer) throws KnownFailure {
    boolean follow =
        mostRedirects > 0
            && Hop.isRedirect(answer.status())
            && !request.expectedStatus().accepts(answer.status());
    return follow ? hop.next(answer, mostRedirects) : null;
  }

  /** What became of a task, of which this was the last answer. */
  TaskResult result(int index, Answer answer) {
    int status = answer.status();
    if (status < LOWEST_STATUS || status > HIGHEST_STATUS) {
      return TaskResult.failed("MALFORMED");
    }
    if (!request.expectedStatus().accepts(status)) {
      return refused(index, answer);
    }
    return isAsBefore(index % urls.size(), answer.body())
        ? TaskResult.ofAnswer(status, answer.body())
        : TaskResult.failed("CHECK_FAILED");
  }

  private TaskResult refused(int index, Answer answer) {
    // A redirect leads to no other host.
    return new RetryAfter(urls.get(index % urls.size()), answer.retryAfter())
        .asked(answer.status(), Instant.now())
        .map(TaskResult::throttled)
        .orElseGet(() -> TaskResult.failed("HTTP_" + answer.status()));
  }

  /** An error page may come with a status of success, and faster than what was asked for. */
  private boolean isAsBefore(int url, Body body) {
    if (verify == Verify.STATUS) {
      return true;
    }
    first.compareAndSet(url, null, body);
    return first.get(url).equals(body);
  }
}
