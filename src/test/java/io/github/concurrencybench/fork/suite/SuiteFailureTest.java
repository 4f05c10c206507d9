package io.github.concurrencybench.fork.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of the lines in which JMH says why a fork has failed. */
final class SuiteFailureTest {

  private static final String OF_JMH =
      "java.lang.IllegalStateException: More threads than expected.\n"
          + "\tat org.openjdk.jmh.infra.Control.announce(Control.java:9)\n"
          + "\tat com.acme.Queue.offer(Queue.java:7)\n";
  private static final String OF_THE_BENCHMARK =
      "java.lang.IllegalStateException: no room\n\tat com.acme.Queue.offer(Queue.java:7)\n";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatTheBenchmarkThrewIsToldAndNotWhatJmhMadeOfIt(boolean jmhFirst) {
    SuiteFailure failure = new SuiteFailure();
    failure.hear("<failure>");
    failure.hear(jmhFirst ? OF_JMH : OF_THE_BENCHMARK);
    failure.hear(jmhFirst ? OF_THE_BENCHMARK : OF_JMH);
    failure.hear("Benchmark had encountered error, and fail on error was requested");

    assertThat(failure.sentence("any"))
        .isEqualTo("The benchmark failed: java.lang.IllegalStateException: no room.");
  }
}
