package io.github.concurrencybench.fork.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.result.HostPause;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a target may say of how long it wants no requests. */
final class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private static Optional<HostPause> asked(int status, String text) {
    return new RetryAfter(URI.create("http://a.test/b"), text).asked(status, NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "30;30",
        " 30 ;30",
        "007;7",
        "999999999;999999999",
        "Fri, 02 Jan 2026 03:05:05 GMT;60"
      })
  void readsSecondsAndDates(String text, long seconds) {
    assertThat(asked(429, text)).contains(new HostPause("a.test", "HTTP_429", seconds));
    assertThat(asked(503, text)).contains(new HostPause("a.test", "HTTP_503", seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5", "soon", "9999999999", "30 s", "2026-01-02", "\u0663"})
  void whatItDoesNotUnderstandIsNothing(String text) {
    assertThat(asked(429, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "000", "Fri, 02 Jan 2026 03:00:00 GMT"})
  void whoMayComeBackAtOnceIsNotSentAway(String text) {
    assertThat(asked(429, text)).isEmpty();
  }

  @Test
  void onlyARefusalIsOne() {
    assertThat(asked(301, "30")).isEmpty();
    assertThat(asked(500, "30")).isEmpty();
    assertThat(asked(429, null)).isEmpty();
  }
}
