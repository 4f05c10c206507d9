package io.github.concurrencybench.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.renderer.xy.XYErrorRenderer;

/**
 * Colour and symbol of a model; the colours are those of Okabe and Ito, which colour-blind readers
 * tell apart.
 *
 * @param color the line and the symbols
 * @param symbol the mark at each median
 */
record ModelStyle(Color color, Shape symbol) {

  private static final List<ModelStyle> ALL =
      List.of(
          new ModelStyle(new Color(0x00, 0x72, 0xB2), new Ellipse2D.Double(-4.5, -4.5, 9, 9)),
          new ModelStyle(new Color(0xD5, 0x5E, 0x00), new Rectangle2D.Double(-4, -4, 8, 8)),
          new ModelStyle(new Color(0x00, 0x9E, 0x73), polygon(0, -5, 5, 4, -5, 4)),
          new ModelStyle(new Color(0xCC, 0x79, 0xA7), polygon(0, -6, 5, 0, 0, 6, -5, 0)),
          new ModelStyle(new Color(0x56, 0xB4, 0xE9), polygon(0, 5, 5, -4, -5, -4)),
          new ModelStyle(new Color(0xE6, 0x9F, 0x00), new Rectangle2D.Double(-5, -2.5, 10, 5)),
          new ModelStyle(new Color(0x00, 0x00, 0x00), new Rectangle2D.Double(-2.5, -5, 5, 10)));

  /** Where the colours are used up, they start again with the symbols shifted: 49 differ. */
  static ModelStyle of(int index) {
    int again = index / ALL.size();
    return new ModelStyle(
        ALL.get(index % ALL.size()).color, ALL.get((index + again) % ALL.size()).symbol);
  }

  /**
   * A line through the medians with the interval at each; broken and hollow after the first JVM.
   */
  XYErrorRenderer medians(int jvm) {
    XYErrorRenderer renderer = renderer(color, symbol, line(jvm));
    renderer.setSeriesShapesFilled(0, jvm == 0);
    renderer.setDrawYError(true);
    renderer.setErrorPaint(color);
    renderer.setErrorStroke(new BasicStroke(1));
    return renderer;
  }

  private static BasicStroke line(int jvm) {
    if (jvm == 0) {
      return new BasicStroke(2);
    }
    float[] dashes = {9f / jvm, 3};
    return new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
  }

  /** A faint dot for each sample. */
  XYErrorRenderer samples() {
    Color faint = new Color(color.getRed(), color.getGreen(), color.getBlue(), 90);
    XYErrorRenderer renderer = renderer(faint, new Ellipse2D.Double(-1.5, -1.5, 3, 3), null);
    renderer.setSeriesVisibleInLegend(0, false);
    return renderer;
  }

  static XYErrorRenderer ideal(Color color) {
    float[] dashes = {6, 4};
    XYErrorRenderer renderer =
        renderer(
            color,
            null,
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0));
    renderer.setDefaultShapesVisible(false);
    return renderer;
  }

  private static XYErrorRenderer renderer(Color color, Shape symbol, BasicStroke line) {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setDrawYError(false);
    renderer.setSeriesPaint(0, color);
    renderer.setSeriesShape(0, symbol == null ? new Rectangle2D.Double() : symbol);
    renderer.setDefaultLinesVisible(line != null);
    if (line != null) {
      renderer.setSeriesStroke(0, line);
    }
    return renderer;
  }

  private static Polygon polygon(int... coordinates) {
    Polygon polygon = new Polygon();
    for (int index = 0; index < coordinates.length; index += 2) {
      polygon.addPoint(coordinates[index], coordinates[index + 1]);
    }
    return polygon;
  }
}
