package io.github.concurrencybench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write in a POM: durations, names, URLs, status codes, warm-ups. */
final class TextsTest {

  @ParameterizedTest
  @CsvSource({
    "215ms, PT0.215S",
    "1.5s, PT1.5S",
    "5m, PT5M",
    "2h, PT2H",
    "20us, PT0.00002S",
    "' 3 s ', PT3S",
    "0ms, PT0S"
  })
  void readsDurations(String text, Duration expected) {
    assertThat(TimeText.parse("thinkTime", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "5", "ms", "-5ms", "5 minutes", "1,5s", "1e3s", "5M", "5ms 3us", "9999999h"})
  void refusesDurationsWithoutAUnitOrTooLong(String text) {
    assertThatThrownBy(() -> TimeText.parse("thinkTime", text))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "<thinkTime>"
                + text
                + "</thinkTime>: a duration is a number with a unit, one of us, ms, s, m, h; such as"
                + " 10s.");
  }

  @Test
  void refusesZeroWhereADurationIsNeeded() {
    assertThat(TimeText.parsePositive("batchTimeout", "1us")).isEqualTo(Duration.ofNanos(1000));
    assertThatThrownBy(() -> TimeText.parsePositive("batchTimeout", "0s"))
        .hasMessage("<batchTimeout>0s</batchTimeout>: this duration has to be more than zero.");
  }

  @Test
  void findsTheNearestName() {
    assertThat(NearestName.remedy("htpp", List.of("http", "cpu", "task")))
        .isEqualTo("unknown; did you mean http? Allowed: cpu, http, task");
    assertThat(NearestName.remedy("", List.of("abc", "z")))
        .isEqualTo("unknown; did you mean z? Allowed: abc, z");
  }

  @ParameterizedTest
  @CsvSource({
    "2xx, 204, true",
    "2xx, 304, false",
    "'200, 404', 404, true",
    "'200,404', 201, false"
  })
  void acceptsStatusCodesAndClasses(String text, int status, boolean accepted) {
    assertThat(new ExpectedStatus(text).accepts(status)).isEqualTo(accepted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "600", "20x", "ok", "200;404", "200,"})
  void refusesOtherStatusCodes(String text) {
    assertThatThrownBy(() -> new ExpectedStatus(text))
        .hasMessage(
            "<expectedStatus>"
                + text
                + "</expectedStatus>: allowed are codes or classes, such as 2xx,404.");
  }

  @Test
  void readsWarmups() {
    assertThat(Warmups.parse(" auto ")).isEqualTo(Warmups.AUTO).hasToString("auto");
    assertThat(Warmups.parse("0")).isEqualTo(new Warmups(0)).hasToString("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "some", "1.5", "99999999999"})
  void refusesOtherWarmups(String text) {
    assertThatThrownBy(() -> Warmups.parse(text))
        .hasMessage(
            "<warmups>" + text + "</warmups>: allowed are auto or a number of batches, 0 or more.");
  }

  @Test
  void warmsUpForTwoSecondsOrFiveThousandTasks() {
    assertThat(Warmups.AUTO.needsMore(0, 5_000, 0)).isTrue();
    assertThat(Warmups.AUTO.needsMore(1, 5_000, 1)).isFalse();
    assertThat(Warmups.AUTO.needsMore(49, 100, 1_999_999_999L)).isTrue();
    assertThat(Warmups.AUTO.needsMore(49, 100, 2_000_000_000L)).isFalse();
    assertThat(Warmups.AUTO.needsMore(Integer.MAX_VALUE, Integer.MAX_VALUE, 0)).isFalse();
    assertThat(Warmups.AUTO.mostNanosABatch()).isEqualTo(2_000_000_000L);
    assertThat(Warmups.SHORT.needsMore(0, 100, 0)).isTrue();
    assertThat(Warmups.SHORT.needsMore(1, 100, 299_999_999L)).isTrue();
    assertThat(Warmups.SHORT.needsMore(1, 100, 300_000_000L)).isFalse();
    assertThat(Warmups.SHORT.needsMore(1, 5_000, 1)).isFalse();
    assertThat(Warmups.SHORT.mostNanosABatch()).isEqualTo(2_000_000_000L);
    assertThat(Warmups.SHORT).hasToString("short");
  }

  @Test
  void warmsUpForAsManyBatchesAsAskedFor() {
    assertThat(new Warmups(2).needsMore(1, 100_000, Long.MAX_VALUE)).isTrue();
    assertThat(new Warmups(2).needsMore(2, 1, 0)).isFalse();
    assertThat(new Warmups(0).needsMore(0, 1, 0)).isFalse();
    assertThat(new Warmups(2).mostNanosABatch()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void takesOneSampleOfLongBatches() {
    Repetitions three = new Repetitions(1, 3, Warmups.AUTO);
    assertThat(three.needsMore(0, 0)).isTrue();
    assertThat(three.needsMore(2, 1_000_000_000L)).isTrue();
    assertThat(three.needsMore(3, 1)).isFalse();
    assertThat(three.needsMore(1, 1_000_000_001L)).isFalse();
  }

  @Test
  void refusesRunsWithoutRoundsOrSamples() {
    assertThatThrownBy(() -> new Repetitions(0, 1, Warmups.AUTO))
        .hasMessage("<rounds>0</rounds>: at least 1 round is needed.");
    assertThatThrownBy(() -> new Repetitions(1, 0, Warmups.AUTO))
        .hasMessage("<samples>0</samples>: at least 1 sample is needed.");
  }

  @Test
  void masksQueryValuesOfStoredUrls() {
    assertThat(StoredUrl.of(URI.create("http://h:1/p?token=abc&b=c=d&e#frag")))
        .isEqualTo(URI.create("http://h:1/p?token=***&b=***&***"));
    assertThat(StoredUrl.allOf(List.of(URI.create("http://h/p#frag")), List.of()))
        .containsExactly(URI.create("http://h/p"));
  }

  @Test
  void masksWhoAsksAndShowsTheParametersThatAreNamed() {
    assertThat(
            StoredUrl.of(URI.create("http://me:pass@h/p@q?page=2&key=abc&page"), List.of("page")))
        .isEqualTo(URI.create("http://***@h/p@q?page=2&key=***&***"));
  }
}
