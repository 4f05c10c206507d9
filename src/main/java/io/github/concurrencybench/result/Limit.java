package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;

/** What stops more workers from helping. */
public enum Limit {
  /** The processors are busy. */
  @SerializedName("cpus")
  CPUS,
  /** The other side serves no more at once. */
  @SerializedName("target")
  TARGET,
  /** There are no more tasks than workers. */
  @SerializedName("tasks")
  TASKS,
  /** Tasks wait for each other at a lock. */
  @SerializedName("lock")
  LOCK,
  /** Tasks write to the same memory, which takes processors their time without a lock. */
  @SerializedName("shared-data")
  SHARED_DATA,
  /** The user's own brake. */
  @SerializedName("rate")
  RATE,
  /** The largest count in the range is the best: raise it. */
  @SerializedName("range")
  RANGE,
  /** Not found out. */
  @SerializedName("unknown")
  UNKNOWN
}
