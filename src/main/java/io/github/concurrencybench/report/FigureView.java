package io.github.concurrencybench.report;

import io.github.concurrencybench.report.chart.Chart;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture, or why there is none.
 *
 * @param id what it shows, such as {@code duration}
 * @param title a heading for it
 * @param alt what is to be seen, with numbers
 * @param light the file for light paper, as a link from the page; empty where there is none
 * @param dark the file for dark paper; empty where there is none
 * @param width pixels
 * @param height pixels
 * @param problem why there is no picture; empty where there is one
 */
public record FigureView(
    String id,
    String title,
    String alt,
    String light,
    String dark,
    int width,
    int height,
    String problem) {

  private static final Pattern VIEW_BOX = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");

  static FigureView of(Chart chart, String light, String dark) {
    Matcher size = VIEW_BOX.matcher(chart.svgLight());
    boolean sized = size.find();
    return new FigureView(
        chart.id(),
        chart.title(),
        chart.description(),
        chart.isDrawn() ? light : "",
        chart.isDrawn() ? dark : "",
        sized ? Integer.parseInt(size.group(1)) : 0,
        sized ? Integer.parseInt(size.group(2)) : 0,
        chart.problem());
  }

  /**
   * Says whether there is a picture.
   *
   * @return whether both files are there
   */
  public boolean isDrawn() {
    return problem.isEmpty();
  }
}
