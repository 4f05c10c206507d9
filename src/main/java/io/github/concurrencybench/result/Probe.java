package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;
import java.time.Duration;

/**
 * What a flight recording of one more batch has shown. Its timings count for nothing.
 *
 * @param lockWaitShare the share of all tasks' time that was spent waiting for locks; null where
 *     that was not looked at
 * @param lock where most of that time was spent, as the topmost frame of the tasks' own code; null
 *     where there was none
 * @param pins how many times a virtual thread held its carrier while it waited
 * @param pinned how long that was, added up
 * @param pinnedAt the stack of most of these, topmost frame first; null where there was none
 */
public record Probe(
    Double lockWaitShare,
    String lock,
    int pins,
    @SerializedName("pinnedNanos") Duration pinned,
    String pinnedAt) {

  /** No recording could be made, such as in a Java runtime without the module jdk.jfr. */
  public static final Probe UNKNOWN = new Probe(null, null, 0, null, null);
}
