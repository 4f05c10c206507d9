package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;

/** What the tasks spend their time on. */
public enum Bound {
  /** Computing. */
  @SerializedName("cpu")
  CPU,
  /** Waiting. */
  @SerializedName("io")
  IO,
  /** Both. */
  @SerializedName("mixed")
  MIXED
}
