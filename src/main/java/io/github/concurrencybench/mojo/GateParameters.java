package io.github.concurrencybench.mojo;

import io.github.concurrencybench.gate.OnVerdict;
import io.github.concurrencybench.gate.Policy;
import io.github.concurrencybench.gate.Threshold;
import io.github.concurrencybench.plan.TimeText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the gate is asked, bound before anything is decided or measured.
 *
 * @param thresholds what the numbers have to keep to; none for the default gate
 * @param reference what to compare with
 * @param policy what follows from which verdict
 * @param timeBudget how long measuring may take, zero for no limit; empty for as long as usual
 */
record GateParameters(
    List<Threshold> thresholds,
    Optional<AskedReference> reference,
    Policy policy,
    Optional<Duration> timeBudget) {

  static GateParameters of(CheckMojo mojo) {
    return new GateParameters(
        ThresholdsElement.thresholds(mojo.thresholds),
        AskedReference.of(mojo),
        policy(mojo),
        Optional.ofNullable(mojo.gateTimeBudget).map(GateParameters::timeBudget));
  }

  private static Policy policy(CheckMojo mojo) {
    return new Policy(
        OnVerdict.parse("onRegression", mojo.onRegression),
        OnVerdict.parse("onError", mojo.onError),
        OnVerdict.parse("onInconclusive", mojo.onInconclusive),
        OnVerdict.parse("onNotComparable", mojo.onNotComparable),
        OnVerdict.parse("onMissingReference", mojo.onMissingReference));
  }

  private static Duration timeBudget(String text) {
    return text.strip().equals("0") ? Duration.ZERO : TimeText.parse("gateTimeBudget", text);
  }
}
