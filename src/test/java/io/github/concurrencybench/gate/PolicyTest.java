package io.github.concurrencybench.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.plan.InvalidPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyTest {

  @ParameterizedTest
  @CsvSource({
    "PASS, IGNORE",
    "IMPROVED, IGNORE",
    "REGRESSED, FAIL",
    "ERROR, FAIL",
    "INCONCLUSIVE, WARN",
    "NOT_COMPARABLE, WARN",
    "NO_REFERENCE, WARN"
  })
  void onlyWhatIsCertainFailsTheBuild(Verdict verdict, OnVerdict follows) {
    assertThat(Policy.USUAL.on(verdict)).isEqualTo(follows);
    assertThat(Policy.USUAL.fails(verdict)).isEqualTo(follows == OnVerdict.FAIL);
  }

  @Test
  void eachVerdictHasItsOwnParameter() {
    Policy policy =
        new Policy(
            OnVerdict.WARN, OnVerdict.IGNORE, OnVerdict.FAIL, OnVerdict.FAIL, OnVerdict.FAIL);
    assertThat(policy.on(Verdict.REGRESSED)).isEqualTo(OnVerdict.WARN);
    assertThat(policy.on(Verdict.ERROR)).isEqualTo(OnVerdict.IGNORE);
    assertThat(policy.on(Verdict.INCONCLUSIVE)).isEqualTo(OnVerdict.FAIL);
  }

  @Test
  void readsWhatUsersWrite() {
    assertThat(OnVerdict.parse("onRegression", " warn ")).isEqualTo(OnVerdict.WARN);
    assertThatThrownBy(() -> OnVerdict.parse("onRegression", "explode"))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage("<onRegression>explode</onRegression>: allowed are fail, warn and ignore.");
  }
}
