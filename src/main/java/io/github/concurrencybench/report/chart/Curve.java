package io.github.concurrencybench.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a panel.
 *
 * @param name what it is
 * @param style colour and symbol; null where it is what would be ideal
 * @param jvm 0 for the first JVM
 * @param points from left to right
 * @param dots what the points are the medians of
 * @param plateau the points from the first to the last that are as good as the best; empty where
 *     that is not known
 */
record Curve(
    String name,
    ModelStyle style,
    int jvm,
    List<Point> points,
    List<Dot> dots,
    List<Point> plateau) {

  /** A value with its interval; both ends are the value where that is not known. */
  record Point(double x, double y, double low, double high) {
    static Point of(double x, double y) {
      return new Point(x, y, y, y);
    }
  }

  /** One sample. */
  record Dot(double x, double y) {}

  Curve {
    points = List.copyOf(points);
    dots = List.copyOf(dots);
    plateau = List.copyOf(plateau);
  }

  static Curve ideal(String name, Point from, Point to) {
    return new Curve(name, null, 0, List.of(from, to), List.of(), List.of());
  }

  boolean isIdeal() {
    return style == null;
  }

  Point last() {
    return points.get(points.size() - 1);
  }

  /** Those dots, evenly spread, that make so many of so many. */
  Curve thinned(int most, int of) {
    if (of <= most) {
      return this;
    }
    List<Dot> kept = new ArrayList<>();
    for (long index = 0; index < dots.size(); index++) {
      if ((index + 1) * most / of > index * most / of) {
        kept.add(dots.get((int) index));
      }
    }
    return new Curve(name, style, jvm, points, kept, plateau);
  }
}
