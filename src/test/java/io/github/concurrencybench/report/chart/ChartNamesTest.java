package io.github.concurrencybench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.result.Results;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of names, in pictures and in those of their files. */
final class ChartNamesTest {

  private static final String LONG = "a-very-long-name.".repeat(12).substring(0, 200);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert('x')</script> \"quoted\" & ]]>",
        "\u202etxet\u202c \u05d0\u05d1\u05d2 \u0645\u0631\u062d\u0628\u0627",
        "\u0000\u0007\u001b[31m\n\r\t\ufffe \ud83d",
        "\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587 \ud83d\ude00"
      })
  @Fault(
      row = 63,
      fault = "A stored name is markup, control characters or a path",
      promise = "Shown as it is, never as markup; its file stays in the folder")
  void hostileNamesAreShownAsTheyAre(String hostile) throws Exception {
    Results results =
        ChartedRun.renamed(
            ChartedRun.usual(),
            name -> name.equals("pages") || name.equals("async") ? hostile + LONG : name);
    List<Chart> charts = ChartsTest.drawn(results, hostile + LONG);
    assertThat(charts).hasSize(5);
    DrawnChart duration = DrawnChart.light(charts, "duration");
    String shown = PlainText.of(hostile + LONG);
    assertThat(duration.elements("title").get(0).getTextContent()).endsWith(shown);
    assertThat(duration.elements("desc").get(0).getTextContent()).contains(shown);
    assertThat(duration.texts()).anyMatch(text -> text.contains("\u2026"));
    assertThat(duration.elements("script")).isEmpty();
    assertThat(duration.texts()).noneMatch(text -> text.matches("(?s).*[\u0000-\u001f\u202e].*"));
    assertThat(charts.get(0).fileName(hostile + LONG, true))
        .matches("dark-duration-[A-Za-z0-9._-]{1,70}\\.svg");
  }

  @Test
  @Fault(
      row = 63,
      fault =
          "Names that a file system confuses or keeps for itself: CON, ../../x, Pages and pages",
      promise = "Each has a file of its own in the folder")
  void noTwoFilesHaveTheSameName() {
    Chart chart = Charts.of(ChartedRun.usual(), "pages", Locale.ROOT).get(0);
    Map<String, String> files = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name :
        List.of(
            "pages",
            "Pages",
            "a[b=1]",
            "a[b_1]",
            "a_b_1_",
            "dark-pages",
            LONG,
            LONG + "2",
            "CON",
            "con",
            "../../x",
            ".._.._x")) {
      for (boolean dark : new boolean[] {false, true}) {
        assertThat(files.put(chart.fileName(name, dark), name)).isNull();
        // No device of Windows, and no way out of the folder.
        assertThat(chart.fileName(name, dark)).matches("(dark-)?duration-[A-Za-z0-9._-]+\\.svg");
      }
    }
    assertThat(files).containsKeys("duration-pages.svg", "dark-duration-pages.svg");
  }
}
