package io.github.concurrencybench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ModelStyleTest {

  /** More than the built-in ones, since users bring their own. */
  @Test
  void noTwoOfTwentyModelsLookAlike() {
    assertThat(IntStream.range(0, 20).mapToObj(ModelStyle::of)).doesNotHaveDuplicates();
  }
}
