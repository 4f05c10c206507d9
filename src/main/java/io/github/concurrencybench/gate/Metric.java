package io.github.concurrencybench.gate;

import com.google.gson.annotations.SerializedName;

/** What a threshold is about, by the name that users write. */
public enum Metric {
  /** Nanoseconds a batch takes. */
  @SerializedName("duration")
  DURATION("duration", Better.LOWER),
  /** Tasks a second. */
  @SerializedName("throughput")
  THROUGHPUT("throughput", Better.HIGHER),
  /** How many times as fast as {@code sequential} in the same run. */
  @SerializedName("speedup")
  SPEEDUP("speedup", Better.HIGHER),
  /** The speed-up over the number of workers, 1 at best. */
  @SerializedName("efficiency")
  EFFICIENCY("efficiency", Better.HIGHER),
  /** Nanoseconds of processor time a batch uses, of all processes of the cell. */
  @SerializedName("cpuTime")
  CPU_TIME("cpuTime", Better.LOWER),
  /** Bytes of resident memory at the peak. */
  @SerializedName("peakMemory")
  PEAK_MEMORY("peakMemory", Better.LOWER),
  /** Nanoseconds that half of the tasks took at most. */
  @SerializedName("serviceTimeP50")
  SERVICE_TIME_P50("serviceTimeP50", Better.LOWER),
  /** Nanoseconds that 90 % of the tasks took at most. */
  @SerializedName("serviceTimeP90")
  SERVICE_TIME_P90("serviceTimeP90", Better.LOWER),
  /** Nanoseconds that 99 % of the tasks took at most. */
  @SerializedName("serviceTimeP99")
  SERVICE_TIME_P99("serviceTimeP99", Better.LOWER),
  /** Failed tasks over all, from 0 to 1. */
  @SerializedName("errorRate")
  ERROR_RATE("errorRate", Better.LOWER);

  /** Which way is good. */
  private enum Better {
    LOWER,
    HIGHER
  }

  private final String text;
  private final Better better;

  Metric(String text, Better better) {
    this.text = text;
    this.better = better;
  }

  /**
   * Whether a larger value is a better one.
   *
   * @return true of throughput, speed-up and efficiency
   */
  public boolean isBetterHigher() {
    return better == Better.HIGHER;
  }

  /**
   * Whether it is a percentile of how long single tasks take.
   *
   * @return true of the service times
   */
  public boolean isServiceTime() {
    return switch (this) {
      case SERVICE_TIME_P50, SERVICE_TIME_P90, SERVICE_TIME_P99 -> true;
      case DURATION, THROUGHPUT, SPEEDUP, EFFICIENCY, CPU_TIME, PEAK_MEMORY, ERROR_RATE -> false;
    };
  }

  /**
   * Whether it is a gain over one task after the other, which has to be measured too.
   *
   * @return true of speed-up and efficiency
   */
  public boolean isGain() {
    return this == SPEEDUP || this == EFFICIENCY;
  }

  /** As users write it. */
  @Override
  public String toString() {
    return text;
  }
}
