package io.github.concurrencybench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ToleranceTest {

  @Test
  void isAPercentage() {
    assertThat(Tolerance.parse("5%")).isEqualTo(Tolerance.USUAL);
    assertThat(Tolerance.parse(" 2.5 % ").factor()).isEqualTo(1.025);
    assertThat(Tolerance.parse("0%").factor()).isEqualTo(1);
    assertThat(Tolerance.parse("100%").factor()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "0.05", "-1%", "100.1%", "101%", "1e1%", "five%"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Tolerance.parse(text))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "<tolerance>%s</tolerance>: allowed is a percentage from 0%% to 100%%, such as 5%%."
                .formatted(text));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void aShareIsFromNothingToAll(double share) {
    assertThatThrownBy(() -> new Tolerance(share)).isInstanceOf(InvalidPlan.class);
  }

  @Test
  void namesItselfWhereItIsNotTheUsualOne() {
    assertThat(Tolerance.USUAL.asFast()).isEqualTo("as fast");
    assertThat(Tolerance.parse("12.5%").asFast()).isEqualTo("as fast within 12.5 %");
    assertThat(Tolerance.parse("0%")).hasToString("0 %");
    assertThat(Tolerance.parse("100%")).hasToString("100 %");
  }
}
