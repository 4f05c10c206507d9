package io.github.concurrencybench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RateTest {

  @ParameterizedTest
  @CsvSource({"20/s, 50000000, 20", "1200/min, 50000000, 20", "36/h, 100000000000, 0.01"})
  void readsAndWrites(String text, long interval, double aSecond) {
    Rate rate = Rate.parse("rate", " " + text);
    assertThat(rate.intervalNanos()).isEqualTo(interval);
    assertThat(rate.aSecond()).isEqualTo(aSecond);
    assertThat(rate.toString()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20", "0/s", "-1/s", "1.5/s", "20/d", "20 per s", "9999999999/s"})
  void refusesWhatIsNoRate(String text) {
    assertThatThrownBy(() -> Rate.parse("rateLimit", text))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "<rateLimit>%s</rateLimit>: a rate is a number above 0 a second, minute or hour: 20/s,"
                    .formatted(text)
                + " 1200/min or 100/h.");
  }

  @Test
  void theForecastKnowsTheBrake() {
    HttpOptions held = new HttpOptions(HttpVersion.HTTP_1_1, Output.NONE, new Rate(10, "s"));
    HttpWorkload free = HandMade.target("w", 0);
    HttpWorkload slow =
        new HttpWorkload("w", List.of(), 100, Connection.KEPT, Request.get(), free.target(), held);
    // 100 tasks of 20 ms with 10 workers: 0.2 s a batch; held, 10 s. Two of those fit no warm-up.
    assertThat(duration(slow)).isGreaterThanOrEqualTo(duration(free).plus(Duration.ofSeconds(45)));
  }

  private static Duration duration(Workload workload) {
    return new Forecast(HandMade.plan(List.of(workload), List.of(HandMade.cell("w", "m", 10))), 2)
        .duration();
  }
}
