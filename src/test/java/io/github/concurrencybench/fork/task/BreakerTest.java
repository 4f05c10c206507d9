package io.github.concurrencybench.fork.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.result.HostPause;
import io.github.concurrencybench.result.LocalLimit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BreakerTest {

  private static final TaskResult GOOD = TaskResult.ok(1, 0);
  private static final TaskResult BAD = TaskResult.failed("HTTP_500");

  private final Breaker breaker = new Breaker();

  private void saw(TaskResult result, int times) {
    IntStream.range(0, times).forEach(time -> breaker.saw(result));
  }

  @Test
  void opensAfterFiftyFailuresInARow() {
    saw(BAD, 49);
    assertThat(breaker.isOpen()).isFalse();
    assertThat(breaker.reason()).isEmpty();
    saw(TaskResult.failed("RESET"), 1);
    assertThat(breaker.isOpen()).isTrue();
    assertThat(breaker.reason())
        .contains("The batch was ended after 50 failures in a row, the last one RESET.");
  }

  @Test
  void aSuccessBetweenThemStartsTheCountAgain() {
    for (int time = 0; time < 10; time++) {
      saw(BAD, 49);
      saw(GOOD, 1);
    }
    assertThat(breaker.isOpen()).isFalse();
    saw(BAD, 50);
    assertThat(breaker.isOpen()).isTrue();
  }

  @Test
  void onceItIsOpenItStaysSo() {
    saw(BAD, 50);
    saw(GOOD, 100);
    saw(TaskResult.failed("LOCAL_FDS"), 1);
    assertThat(breaker.reason())
        .contains("The batch was ended after 50 failures in a row, the last one HTTP_500.");
  }

  @Test
  void opensWhereTheTargetAsksForNoFurtherRequests() {
    HostPause first = new HostPause("127.0.0.1", "HTTP_429", 30);
    saw(TaskResult.throttled(first), 1);
    saw(TaskResult.throttled(new HostPause("127.0.0.1", "HTTP_503", 2)), 60);
    assertThat(breaker.pause()).contains(first);
    assertThat(breaker.reason())
        .contains("Throttled by the target: 127.0.0.1 answered HTTP_429 with Retry-After 30 s.");
  }

  @Test
  void whatATargetAsksForIsHeardToo() {
    saw(BAD, 50);
    assertThat(breaker.pause()).isEmpty();
    HostPause late = new HostPause("127.0.0.1", "HTTP_429", 30);
    saw(TaskResult.throttled(late), 1);
    assertThat(breaker.pause()).contains(late);
  }

  @ParameterizedTest
  @EnumSource
  void opensAtTheFirstLimitOfThisMachine(LocalLimit limit) {
    saw(TaskResult.failed(limit.name()), 1);
    assertThat(breaker.reason()).contains("The batch was ended at a limit of this machine.");
  }
}
