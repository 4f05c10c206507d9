package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;

/** How a cell ended. */
public enum Status {
  /** It has samples. */
  @SerializedName("measured")
  MEASURED("measured"),
  /** It was tried and has no usable sample. */
  @SerializedName("failed")
  FAILED("failed"),
  /** It makes no sense here, such as virtual threads on Java 17. */
  @SerializedName("not-applicable")
  NOT_APPLICABLE("not-applicable"),
  /** It was not tried. */
  @SerializedName("not-measured")
  NOT_MEASURED("not-measured");

  private final String text;

  Status(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
