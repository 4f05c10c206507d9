package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;

/** How a run ended. */
public enum RunStatus {
  /** Every cell was measured in every round, or has a reason. */
  @SerializedName("complete")
  COMPLETE("complete"),
  /** It ended by itself before all was measured, or its journal is damaged. */
  @SerializedName("partial")
  PARTIAL("partial"),
  /** It was cut off. */
  @SerializedName("interrupted")
  INTERRUPTED("interrupted");

  private final String text;

  RunStatus(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
