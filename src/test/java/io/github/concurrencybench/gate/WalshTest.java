package io.github.concurrencybench.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WalshTest {

  @Test
  void theMeansAreOfAnyTwoAndOfEachWithItself() {
    assertThat(Walsh.means(List.of(4.0, 1.0, 3.0))).containsExactly(1, 2, 2.5, 3, 3.5, 4);
  }

  /**
   * Hamilton's depression scale before and after a tranquillizer (Hollander and Wolfe,
   * Nonparametric Statistical Methods, example 3.1): the estimate there is -0.46.
   */
  @Test
  void theMiddleIsThePublishedEstimate() {
    List<Double> differences =
        List.of(-0.952, 0.147, -1.022, -0.430, -0.620, -0.590, -0.490, 0.080, -0.010);
    assertThat(Walsh.middle(differences)).isCloseTo(-0.46, within(1e-9));
  }

  @Test
  void aFewThatAreFarOffDoNotMoveIt() {
    assertThat(Walsh.middle(List.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 9.0))).isEqualTo(0.1);
  }
}
