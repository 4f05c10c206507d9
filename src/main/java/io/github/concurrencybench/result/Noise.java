package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;
import java.time.Duration;

/**
 * What else went on while a batch ran. Each is null where the system does not tell.
 *
 * @param cpuPressure the share of the batch's time in which some thread of the machine, ours
 *     included, waited for a processor
 * @param loadAverage threads of the machine that ran or waited to, over the minute before its end
 * @param stealShare the share of the machine's processor time that a hypervisor gave to others
 * @param throttled how long the control group's quota held its threads back
 * @param runDelay how long threads of the measured process were ready to run and had no processor,
 *     added up
 * @param othersShare the share of the machine's processor time that was used by processes which are
 *     not of this run: neither Maven nor anything it started. Null also for batches below 0.15 s,
 *     of which a clock with steps of 10 ms says nothing; so is {@code stealShare}
 */
public record Noise(
    Double cpuPressure,
    Double loadAverage,
    Double stealShare,
    @SerializedName("throttledNanos") Duration throttled,
    @SerializedName("runDelayNanos") Duration runDelay,
    Double othersShare) {

  /** Nobody looked. */
  public static final Noise UNKNOWN = new Noise(null, null, null, null, null, null);

  /**
   * The same with what the scheduler says.
   *
   * @param delay how long threads were ready to run and had no processor; null where it says
   *     nothing
   * @return the changed noise
   */
  public Noise withRunDelay(Duration delay) {
    return new Noise(cpuPressure, loadAverage, stealShare, throttled, delay, othersShare);
  }
}
