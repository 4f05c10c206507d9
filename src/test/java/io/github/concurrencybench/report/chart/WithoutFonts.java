package io.github.concurrencybench.report.chart;

import static java.util.stream.Collectors.joining;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/** A program that draws where Java finds no font: it prints what came, as {@link #drawn} has it. */
final class WithoutFonts {

  private WithoutFonts() {}

  public static void main(String[] arguments) {
    Graphics2D plain = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      System.out.println("there are fonts: " + plain.getFontMetrics().stringWidth("text"));
    } catch (InternalError | RuntimeException noFonts) {
      System.out.println(noFonts.getMessage());
    }
    System.out.println(drawn());
  }

  /** A few figures in which no two sets of charts are the same. */
  static String drawn() {
    List<Chart> charts = Charts.of(ChartedRun.usual(), "pages", Locale.ROOT);
    String pictures =
        charts.stream().map(each -> each.svgLight() + each.svgDark()).collect(joining());
    String problems = charts.stream().map(Chart::problem).collect(joining());
    return charts.size() + " charts, " + pictures.hashCode() + problems;
  }
}
