package io.github.concurrencybench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server says without having been asked is no answer to the next request. */
@Timeout(120)
@ParameterizedClass
@ValueSource(strings = {"sequential", "async", "jdk-async"})
final class UnaskedAnswersTest {

  private static final String RIGHT = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nright";
  private static final String UNASKED = "HTTP/1.1 418 Unasked\r\nContent-Length: 7\r\n\r\nunasked";

  @Parameter private String model;

  @Fault(
      row = 26,
      fault = "A second answer to one request, at once or a moment later",
      promise =
          "never taken for that to the next request, which is MALFORMED or has a new connection")
  @ParameterizedTest
  @ValueSource(longs = {0, 50})
  void aSecondAnswerIsNotTakenForThatToTheNextRequest(long laterMillis) throws Exception {
    try (FaultServer server = FaultServer.start(twice(laterMillis))) {
      List<String> errors = Downloads.PATIENT.errors(model, server.url(), 6, 3 * laterMillis);
      assertThat(errors).contains("ok").isSubsetOf("ok", "MALFORMED");
    }
  }

  private static Behaviour twice(long laterMillis) {
    return (asked, wire) -> {
      if (laterMillis == 0) {
        wire.send(RIGHT + UNASKED);
      } else {
        wire.send(RIGHT);
        wire.pause(laterMillis);
        wire.send(UNASKED);
      }
      return true;
    };
  }
}
