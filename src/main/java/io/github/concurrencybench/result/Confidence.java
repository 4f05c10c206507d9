package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;

/** How sure an answer is. */
public enum Confidence {
  /** The whole interval is within the tolerance of the best. */
  @SerializedName("confirmed")
  CONFIRMED("confirmed"),
  /** The median is, the interval is not. */
  @SerializedName("plausible")
  PLAUSIBLE("plausible"),
  /** Neither is, or there is no interval: more rounds are needed. */
  @SerializedName("undecided")
  UNDECIDED("undecided"),
  /** Only one number of workers was measured, so that there is no other to be compared with. */
  @SerializedName("only")
  ONLY("only");

  private final String text;

  Confidence(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
