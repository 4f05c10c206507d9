package io.github.concurrencybench.fork.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.concurrencybench.plan.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class WorkQueueTest {

  private final ScriptedTimer timer = new ScriptedTimer();
  private final List<Long> answeredAt = new ArrayList<>();

  private WorkQueue queue(int thinkNanos, int capacity) {
    Target target = new Target(Duration.ofNanos(thinkNanos), Duration.ZERO, List.of(1), capacity);
    return new WorkQueue(target, timer);
  }

  private void accept(WorkQueue queue, int count) {
    for (int each = 0; each < count; each++) {
      queue.accept(() -> answeredAt.add(timer.now()));
    }
  }

  @Test
  void answersAfterTheThinkTime() {
    accept(queue(100, 0), 3);
    timer.passUntil(99);
    assertThat(answeredAt).isEmpty();
    timer.passUntil(100);
    assertThat(answeredAt).containsExactly(100L, 100L, 100L);
  }

  @Test
  void neverWorksOnMoreThanItsCapacity() {
    accept(queue(100, 4), 10);
    assertThat(timer.waiting()).isEqualTo(4);
    timer.passUntil(100);
    assertThat(timer.waiting()).isEqualTo(4);
    timer.passUntil(1000);
    assertThat(answeredAt)
        .isEqualTo(
            LongStream.of(100, 100, 100, 100, 200, 200, 200, 200, 300, 300).boxed().toList());
  }

  @Test
  void takesUpWhatComesLaterInOrder() {
    WorkQueue queue = queue(100, 1);
    List<String> order = new ArrayList<>();
    queue.accept(() -> order.add("a " + timer.now()));
    timer.passUntil(50);
    queue.accept(() -> order.add("b " + timer.now()));
    queue.accept(() -> order.add("c " + timer.now()));
    timer.passUntil(450);
    queue.accept(() -> order.add("d " + timer.now()));
    timer.passUntil(1000);
    assertThat(order).containsExactly("a 100", "b 200", "c 300", "d 550");
  }

  @Test
  void answersAtOnceWithoutAThinkTime() {
    accept(queue(0, 2), 5);
    assertThat(answeredAt).hasSize(5);
    assertThat(timer.waiting()).isZero();
  }

  @Test
  void anAnswerThatBreaksGivesItsPlaceBack() {
    WorkQueue queue = queue(100, 1);
    queue.accept(
        () -> {
          throw new IllegalStateException("the connection is gone");
        });
    accept(queue, 1);
    catchThrowable(() -> timer.passUntil(1000));
    catchThrowable(() -> timer.passUntil(1000));
    assertThat(answeredAt).containsExactly(200L);
  }
}
