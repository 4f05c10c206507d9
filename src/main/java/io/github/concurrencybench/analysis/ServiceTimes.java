package io.github.concurrencybench.analysis;

import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.ServiceTime;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * The service times of one cell. To read them is most of the work of a large report, so it is done
 * once.
 *
 * @param merged of all rounds, in nanoseconds, without those that are damaged; percentiles are
 *     never averaged
 * @param damaged the rounds whose histogram cannot be read
 */
public record ServiceTimes(Histogram merged, List<RoundResult> damaged) {

  private static final int SIGNIFICANT_DIGITS = 3;

  /** Copies the rounds. */
  public ServiceTimes {
    damaged = List.copyOf(damaged);
  }

  /**
   * Merges the histograms of some rounds.
   *
   * @param rounds rounds of one cell
   * @return all their service times
   */
  public static ServiceTimes of(List<RoundResult> rounds) {
    Histogram all = null;
    List<RoundResult> damaged = new ArrayList<>();
    for (RoundResult round : rounds) {
      if (round.serviceTimes() != null) {
        Histogram own = decoded(round.serviceTimes());
        if (own == null) {
          damaged.add(round);
        } else if (all == null) {
          // It has the range that the others need too: an empty one would have to grow.
          all = own;
        } else {
          all.add(own);
        }
      }
    }
    return new ServiceTimes(all == null ? new Histogram(SIGNIFICANT_DIGITS) : all, damaged);
  }

  /**
   * Sums them up.
   *
   * @return how many there are, and their percentiles
   */
  public ServiceTime summary() {
    return new ServiceTime(
        merged.getTotalCount(),
        percentile(50),
        percentile(90),
        percentile(99),
        Duration.ofNanos(merged.getMaxValue()),
        Duration.ofNanos(Math.round(mean())));
  }

  /** The histogram's own looks at all values from 0 on, of which there are many below the first. */
  private double mean() {
    double sum = 0;
    long last = merged.getMaxValue();
    for (long value = merged.getMinNonZeroValue();
        value <= last && merged.getTotalCount() > 0;
        value = merged.nextNonEquivalentValue(value)) {
      sum += (double) merged.getCountAtValue(value) * merged.medianEquivalentValue(value);
    }
    return sum / Math.max(1, merged.getTotalCount());
  }

  private Duration percentile(double percentile) {
    return Duration.ofNanos(merged.getValueAtPercentile(percentile));
  }

  /** Null where it is damaged. */
  private static Histogram decoded(String encoded) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
      return Histogram.decodeFromCompressedByteBuffer(bytes, 0);
    } catch (DataFormatException | RuntimeException damaged) {
      // HdrHistogram tells damage by whatever it meets first, such as the end of the buffer.
      return null;
    }
  }
}
