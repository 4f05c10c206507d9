package io.github.concurrencybench.mojo;

import static io.github.concurrencybench.HandMadeJmh.found;
import static io.github.concurrencybench.HandMadeJmh.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMadeJmh;
import io.github.concurrencybench.plan.JmhMode;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.result.FoundBenchmark;
import io.github.concurrencybench.result.JmhAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of the present benchmarks the older code can run. */
final class OlderSuiteTest {

  private static final JmhWorkload SIZED =
      new JmhWorkload(
          "Queue.offer[size-1]",
          "com.acme.Queue.offer",
          JmhMode.THROUGHPUT,
          1000,
          Map.of("size", "1"),
          HandMadeJmh.USUAL,
          HandMadeJmh.USUAL,
          null);

  private static Map<String, String> whyNot(FoundBenchmark... there) {
    return new OlderSuite(new JmhAnswer("1.37", List.of(there), null)).whyNot(List.of(SIZED));
  }

  @Test
  void theSameBenchmarkIsCompared() {
    assertThat(whyNot(with(found("com.acme.Queue.offer"), "size", "7"))).isEmpty();
  }

  @Test
  void saysWhatTheOlderCodeHasNot() {
    assertThat(whyNot(found("com.acme.Queue.poll")))
        .containsEntry(
            "Queue.offer[size-1]", "The older code has no JMH benchmark com.acme.Queue.offer.");
    assertThat(whyNot(found("com.acme.Queue.offer")))
        .containsEntry(
            "Queue.offer[size-1]",
            "The JMH benchmark com.acme.Queue.offer of the older code has no parameter size.");
    JmhAnswer none = new JmhAnswer(null, List.of(), "There is no JMH.");
    assertThat(new OlderSuite(none).whyNot(List.of(SIZED)))
        .containsEntry("Queue.offer[size-1]", "Beside the older code: There is no JMH.");
  }
}
