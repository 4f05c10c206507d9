package io.github.concurrencybench.report.chart;

import java.awt.Polygon;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Colour and symbol of a model: either alone tells neighbours apart, on grey paper too. Neighbours
 * differ in size, so that one does not hide the other where they tie.
 *
 * @param hue which of the theme's hues
 * @param symbol the mark at each median, around the origin
 */
record ModelStyle(int hue, Shape symbol) {

  private static final List<Shape> SYMBOLS =
      List.of(
          new Ellipse2D.Double(-5.5, -5.5, 11, 11),
          new Rectangle2D.Double(-3.5, -3.5, 7, 7),
          polygon(0, -5, 5, 4, -5, 4),
          polygon(0, -6, 5, 0, 0, 6, -5, 0),
          polygon(0, 5, 5, -4, -5, -4),
          new Rectangle2D.Double(-5.5, -2.5, 11, 5),
          new Rectangle2D.Double(-2.5, -5.5, 5, 11));

  /** What all others are measured by, one after the other, is black (on dark paper: white). */
  static final ModelStyle YARDSTICK = of(Theme.HUES - 1);

  /** Where the colours are used up, they start again with the symbols shifted: 49 differ. */
  static ModelStyle of(int index) {
    int again = index / Theme.HUES;
    return new ModelStyle(index % Theme.HUES, SYMBOLS.get((index + again) % SYMBOLS.size()));
  }

  private static Polygon polygon(int... coordinates) {
    Polygon polygon = new Polygon();
    for (int index = 0; index < coordinates.length; index += 2) {
      polygon.addPoint(coordinates[index], coordinates[index + 1]);
    }
    return polygon;
  }
}
