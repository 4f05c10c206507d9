package io.github.concurrencybench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a server says is kept: of its answers there are counts and classes alone. */
@Timeout(120)
@ParameterizedClass
@ValueSource(strings = {"sequential", "async", "jdk-async"})
final class HostileAnswersTest {

  @Parameter private String model;

  private static List<String> texts() {
    return Faults.hostileTexts();
  }

  @Fault(
      row = 28,
      fault = "Control characters, markup and changes of direction wherever a server can say them",
      promise = "a class of errors with nothing of the text, never this machine's, never a success")
  @ParameterizedTest
  @MethodSource("texts")
  void noTextOfAServerIsKept(String text) throws Exception {
    for (Behaviour saying : Faults.saying(text)) {
      try (FaultServer server = FaultServer.start(saying)) {
        assertThat(Downloads.PATIENT.following(1).errors(model, server.url(), 1).get(0))
            .matches("HTTP_500|MALFORMED|TRUNCATED|NO_RESPONSE|DECODE|REDIRECT_(ELSEWHERE|LOOP)");
      }
    }
  }
}
