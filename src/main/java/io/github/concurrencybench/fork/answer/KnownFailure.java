package io.github.concurrencybench.fork.answer;

import java.io.IOException;

/** A failure that we have found out ourselves and can name. */
public final class KnownFailure extends IOException {

  private static final long serialVersionUID = 1L;

  private final String errorClass;

  /**
   * Names it.
   *
   * @param errorClass such as {@code TOO_LARGE}
   */
  public KnownFailure(String errorClass) {
    super(errorClass);
    this.errorClass = errorClass;
  }

  /**
   * What it is counted as.
   *
   * @return its class
   */
  public String errorClass() {
    return errorClass;
  }

  /** Nobody reads where it was found out, and a hostile server could make many. */
  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
