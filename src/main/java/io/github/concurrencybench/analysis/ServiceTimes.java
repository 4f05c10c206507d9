package io.github.concurrencybench.analysis;

import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.ServiceTime;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/** Merges the histograms of service times. */
public final class ServiceTimes {

  private static final int SIGNIFICANT_DIGITS = 3;

  private ServiceTimes() {}

  /**
   * Merges the histograms of some rounds; percentiles are never averaged.
   *
   * @param rounds rounds of one cell
   * @return all their service times in nanoseconds, without those that are damaged
   */
  public static Histogram merged(List<RoundResult> rounds) {
    Histogram all = new Histogram(SIGNIFICANT_DIGITS);
    rounds.stream()
        .map(RoundResult::serviceTimes)
        .filter(Objects::nonNull)
        .flatMap(encoded -> decoded(encoded).stream())
        .forEach(all::add);
    return all;
  }

  /**
   * Sums up the service times of some rounds.
   *
   * @param rounds rounds of one cell
   * @return how many there are, and their percentiles
   */
  public static ServiceTime of(List<RoundResult> rounds) {
    Histogram all = merged(rounds);
    return new ServiceTime(
        all.getTotalCount(),
        percentile(all, 50),
        percentile(all, 90),
        percentile(all, 99),
        Duration.ofNanos(all.getMaxValue()));
  }

  private static Duration percentile(Histogram histogram, double percentile) {
    return Duration.ofNanos(histogram.getValueAtPercentile(percentile));
  }

  static boolean isDamaged(RoundResult round) {
    return round.serviceTimes() != null && decoded(round.serviceTimes()).isEmpty();
  }

  private static Optional<Histogram> decoded(String encoded) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
      return Optional.of(Histogram.decodeFromCompressedByteBuffer(bytes, 0));
    } catch (DataFormatException | RuntimeException damaged) {
      // HdrHistogram tells damage by whatever it meets first, such as the end of the buffer.
      return Optional.empty();
    }
  }
}
