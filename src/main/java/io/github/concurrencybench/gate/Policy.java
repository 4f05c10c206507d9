package io.github.concurrencybench.gate;

import java.util.Objects;

/**
 * What follows from each verdict. {@code PASS} and {@code IMPROVED} never fail a build.
 *
 * @param onRegression where something is shown to be beyond its threshold
 * @param onError where a cell has errors, failed, vanished or has no sample
 * @param onInconclusive where neither is shown
 * @param onNotComparable where the reference measures something else
 * @param onMissingReference where there is nothing to compare with
 */
public record Policy(
    OnVerdict onRegression,
    OnVerdict onError,
    OnVerdict onInconclusive,
    OnVerdict onNotComparable,
    OnVerdict onMissingReference) {

  /** What is certain fails the build, what is not warns. */
  public static final Policy USUAL =
      new Policy(OnVerdict.FAIL, OnVerdict.FAIL, OnVerdict.WARN, OnVerdict.WARN, OnVerdict.WARN);

  /** Checks that nothing is missing. */
  public Policy {
    Objects.requireNonNull(onRegression, "onRegression");
    Objects.requireNonNull(onError, "onError");
    Objects.requireNonNull(onInconclusive, "onInconclusive");
    Objects.requireNonNull(onNotComparable, "onNotComparable");
    Objects.requireNonNull(onMissingReference, "onMissingReference");
  }

  /**
   * What follows from a verdict.
   *
   * @param verdict what was found
   * @return what to do
   */
  public OnVerdict on(Verdict verdict) {
    return switch (verdict) {
      case PASS, IMPROVED -> OnVerdict.IGNORE;
      case NO_REFERENCE -> onMissingReference;
      case NOT_COMPARABLE -> onNotComparable;
      case INCONCLUSIVE -> onInconclusive;
      case REGRESSED -> onRegression;
      case ERROR -> onError;
    };
  }

  /**
   * Whether a verdict fails the build.
   *
   * @param verdict what was found
   * @return whether it does
   */
  public boolean fails(Verdict verdict) {
    return on(verdict) == OnVerdict.FAIL;
  }
}
