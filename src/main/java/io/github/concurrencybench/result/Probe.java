package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;
import java.time.Duration;

/**
 * What a look at one more batch has shown. Its timings count for nothing.
 *
 * @param lockWaitShare the share of all tasks' time that was spent waiting for locks; null where
 *     the batch was too short to tell
 * @param lock where most of that time was spent, as the topmost frame of the tasks' own code; null
 *     where there was none
 * @param pins how many times a virtual thread held its carrier while it waited
 * @param pinned how long that was, added up; null before Java 21, and where a Java runtime has no
 *     flight recorder
 * @param pinnedAt the stack of most of that time, topmost frame first; null where there was none
 */
public record Probe(
    Double lockWaitShare,
    String lock,
    int pins,
    @SerializedName("pinnedNanos") Duration pinned,
    String pinnedAt) {

  /** Nothing was to be seen, as where the batch failed. */
  public static final Probe UNKNOWN = new Probe(null, null, 0, null, null);

  /** The waits for locks of a later one, with the pins of whichever has more. */
  Probe before(Probe later) {
    boolean moreHere = nanos(pinned) > nanos(later.pinned);
    Probe pinning = moreHere ? this : later;
    return new Probe(
        later.lockWaitShare, later.lock, pinning.pins, pinning.pinned, pinning.pinnedAt);
  }

  private static long nanos(Duration time) {
    return time == null ? -1 : time.toNanos();
  }
}
