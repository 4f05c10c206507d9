package io.github.concurrencybench.fork;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.HdrHistogram.Histogram;

/** How long each task took, over all samples of a fork. */
public final class ServiceTimes {

  private static final int SIGNIFICANT_DIGITS = 3;

  private final Histogram histogram = new Histogram(SIGNIFICANT_DIGITS);

  /** None so far. */
  public ServiceTimes() {}

  void add(Batch batch) {
    batch.serviceNanos().forEach(histogram::recordValue);
  }

  /**
   * Counts tasks that took equally long.
   *
   * @param nanos how long
   * @param count how many
   */
  public void add(long nanos, long count) {
    histogram.recordValueWithCount(nanos, count);
  }

  /**
   * All of them.
   *
   * @return the histogram in HdrHistogram's own compressed form, as base 64
   */
  public String encoded() {
    ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(buffer);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
  }
}
