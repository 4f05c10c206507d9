package io.github.concurrencybench.fork.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class OverdueTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final HttpWorkload PATIENT = HandMade.http("w", "http://127.0.0.1:9/");

  private static String givenUpAs(Pending task) {
    return task.reason(new IOException("closed")) instanceof KnownFailure known
        ? known.errorClass()
        : "no";
  }

  private static long after(Duration time) {
    return System.nanoTime() + time.toNanos();
  }

  @Test
  void silenceIsToldFromADrip() {
    try (Overdue overdue = new Overdue(PATIENT, RequestCount.ofItsOwn());
        Pending waiting = overdue.begin();
        Pending silent = overdue.begin();
        Pending dripping = overdue.begin()) {
      silent.headArrived();
      waiting.check(after(SECOND), SECOND, MINUTE);
      assertThat(givenUpAs(waiting)).isEqualTo("no");
      waiting.check(after(SECOND.multipliedBy(2)), SECOND, MINUTE);
      assertThat(givenUpAs(waiting)).isEqualTo("RESPONSE_TIMEOUT");
      silent.check(after(SECOND), SECOND, MINUTE);
      assertThat(givenUpAs(silent)).isEqualTo("RESPONSE_TIMEOUT");
      dripping.headArrived();
      dripping.check(after(SECOND), MINUTE, SECOND);
      assertThat(givenUpAs(dripping)).isEqualTo("DEADLINE");
    }
  }

  @Test
  void theFirstReasonCountsAndEachWayToAbortIsGone() throws Exception {
    List<String> aborted = new ArrayList<>();
    RequestCount requests = RequestCount.ofItsOwn();
    try (Overdue overdue = new Overdue(PATIENT, requests);
        Pending task = overdue.begin()) {
      task.begin();
      task.abortBy(() -> aborted.add("one"));
      task.abortBy(() -> aborted.add("two"));
      task.throwIfGivenUp();
      task.giveUp("TOO_LARGE");
      task.giveUp("DEADLINE");
      assertThat(aborted).containsExactly("one", "two");
      task.abortBy(() -> aborted.add("late"));
      assertThat(aborted).containsExactly("one", "two", "late");
      assertThat(givenUpAs(task)).isEqualTo("TOO_LARGE");
      assertThatThrownBy(task::throwIfGivenUp).isInstanceOf(KnownFailure.class);
      assertThatThrownBy(task::begin).hasMessage("TOO_LARGE");
      assertThat(requests.count()).isEqualTo(1);
    }
  }

  @Test
  void oneThatHasEndedIsNotLookedAfter() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch stuck = new CountDownLatch(1);
    try (Overdue overdue = new Overdue(hasty(PATIENT), RequestCount.ofItsOwn())) {
      Pending early = overdue.begin();
      early.abortBy(ended::countDown);
      early.close();
      Pending late = overdue.begin();
      late.abortBy(stuck::countDown);
      assertThat(stuck.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(ended.getCount()).isEqualTo(1);
    }
  }

  private static HttpWorkload hasty(HttpWorkload workload) {
    return new HttpWorkload(
        workload.name(),
        workload.urls(),
        1,
        workload.connection(),
        new Request(
            "GET", Map.of(), "", workload.request().expectedStatus(), Duration.ofMillis(20)),
        null);
  }
}
