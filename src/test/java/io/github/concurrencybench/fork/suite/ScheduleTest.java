package io.github.concurrencybench.fork.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.ForkFiles;
import io.github.concurrencybench.plan.ForkJvm;
import io.github.concurrencybench.plan.JmhIterations;
import io.github.concurrencybench.plan.JmhMode;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five warm-ups of 1 s, five measured iterations of 2 s, and less and less time for them. */
final class ScheduleTest {

  private static final Duration LIMIT = Duration.ofDays(1);

  private static Schedule schedule(int samples, boolean probe, Duration longest, long millis) {
    JmhIterations warmup = iterations(5, 1000);
    return schedule(
        suite(JmhMode.THROUGHPUT, warmup, iterations(5, 2000)), samples, probe, longest, millis);
  }

  private static JmhWorkload suite(JmhMode mode, JmhIterations warmup, JmhIterations measurement) {
    return new JmhWorkload(
        "suite", "com.acme.Queue.offer", mode, 1_000_000, Map.of(), warmup, measurement, null);
  }

  private static Schedule schedule(
      JmhWorkload suite, int samples, boolean probe, Duration longest, long millis) {
    CellRequest request =
        new CellRequest(
            new Cell("suite", 1_000_000, "platform-threads", new Workers(2), "17", Side.PRESENT),
            1,
            suite,
            new Repetitions(5, samples, new Warmups(0)),
            new ForkFiles("work", "log"),
            new ForkJvm(List.of(), UserCode.NONE),
            probe,
            longest);
    return Schedule.of(request, TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private static JmhIterations iterations(int count, long millis) {
    return new JmhIterations(count, Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # time | warm-ups of ms | measured of ms
          20000  | 5 | 1000 | 5 | 2000
          15000  | 5 | 1000 | 5 | 2000
          9000   | 3 | 1000 | 3 | 2000
          6000   | 2 | 1000 | 2 | 2000
          3000   | 1 | 1000 | 1 | 2000
          1500   | 1 | 500  | 1 | 1000
          300    | 1 | 100  | 1 | 200
          60     | 1 | 50   | 1 | 50
          -100   | 1 | 50   | 1 | 50
          """)
  void whatDoesNotFitIsLeftOutThenShortened(
      long millis, int warmups, long warmup, int measurements, long measurement) {
    assertThat(schedule(3, false, LIMIT, millis))
        .isEqualTo(
            new Schedule(iterations(warmups, warmup), iterations(measurements, measurement)));
  }

  @Test
  void withoutALimitTheAnnotationsHold() {
    assertThat(schedule(3, false, null, 0))
        .isEqualTo(new Schedule(iterations(5, 1000), iterations(5, 2000)));
  }

  @Test
  void aTurnForASingleSampleMeasuresASingleIteration() {
    assertThat(schedule(1, false, null, 0))
        .isEqualTo(new Schedule(iterations(5, 1000), iterations(1, 2000)));
    assertThat(schedule(1, false, LIMIT, 3500))
        .isEqualTo(new Schedule(iterations(2, 1000), iterations(1, 1000)));
  }

  @Test
  void aProbeIsShortAndHasALimitToo() {
    assertThat(schedule(3, true, LIMIT, 1000))
        .isEqualTo(new Schedule(iterations(1, 500), iterations(1, 500)));
    assertThat(schedule(3, true, null, 0))
        .isEqualTo(new Schedule(iterations(1, 1000), iterations(1, 1000)));
  }

  /** They end by themselves, whatever there is of time: nobody knows how long they take. */
  @Test
  void singleShotsAreNoShorter() {
    JmhIterations shots = iterations(3, 0);
    assertThat(schedule(suite(JmhMode.SINGLE_SHOT, shots, shots), 3, false, LIMIT, -100))
        .isEqualTo(new Schedule(shots, shots));
  }
}
