package io.github.concurrencybench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast as WCAG 2.1 computes it. */
final class ThemeTest {

  private static double channel(int value) {
    double share = value / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static double luminance(Color color) {
    return 0.2126 * channel(color.getRed())
        + 0.7152 * channel(color.getGreen())
        + 0.0722 * channel(color.getBlue());
  }

  private static double contrast(Color one, Color other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  @ParameterizedTest
  @EnumSource
  void textAndLinesStandOutFromThePaper(Theme theme) {
    assertThat(contrast(theme.text(), theme.paper())).isGreaterThan(4.5);
    assertThat(contrast(theme.muted(), theme.paper())).isGreaterThan(4.5);
    for (int hue = 0; hue < Theme.HUES; hue++) {
      assertThat(contrast(theme.hue(hue), theme.paper())).as("hue %s", hue).isGreaterThan(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noTwoHuesAreTheSame(Theme theme) {
    assertThat(java.util.stream.IntStream.range(0, Theme.HUES).mapToObj(theme::hue))
        .doesNotHaveDuplicates();
  }

  @Test
  void aPictureChangesItsPaperAndNothingElse() {
    assertThat(Theme.LIGHT.written()).doesNotHaveDuplicates();
    assertThat(
            Theme.onDarkPaper(
                "<g fill=\"white\" stroke=\"rgb(34,34,34)\" class=\"rgb(1,2,3)\">white</g>"))
        .isEqualTo(
            "<g fill=\"rgb(24,26,27)\" stroke=\"rgb(232,232,232)\" class=\"rgb(1,2,3)\">white</g>");
  }
}
