package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;

/** What made a batch take longer that has nothing to do with the number of workers. */
public enum Disturbance {
  /** Processes that are not of this run had the processors. */
  @SerializedName("others")
  OTHERS,
  /** The hypervisor gave the processors to other machines. */
  @SerializedName("steal")
  STEAL,
  /** The control group's quota held threads back. */
  @SerializedName("quota")
  QUOTA,
  /** Garbage collections stopped the program. */
  @SerializedName("collection")
  COLLECTION
}
