package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.report.chart.Curve.Point;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleFunction;

/**
 * One plot of a picture.
 *
 * @param heading what is drawn upwards, with its unit
 * @param logarithmic whether equal ratios are equally high; else the axis starts at 0
 * @param label how a value is read
 * @param curves at least one with points
 * @param mark the answer; null where there is none
 * @param failed where something was tried and has failed, so that there is nothing to draw
 */
record Panel(
    String heading,
    boolean logarithmic,
    DoubleFunction<String> label,
    List<Curve> curves,
    Mark mark,
    List<Double> failed) {

  private static final double APART = 26;

  /** The best number of workers, and how far others are as good. */
  record Mark(Point best, double from, double to, List<String> lines) {
    Mark {
      lines = List.copyOf(lines);
    }
  }

  Panel {
    curves = List.copyOf(curves);
    failed = List.copyOf(failed);
  }

  static Panel logarithmic(String heading, DoubleFunction<String> label, List<Curve> curves) {
    return new Panel(heading, true, label, curves, null, List.of());
  }

  static Panel fromZero(String heading, DoubleFunction<String> label, List<Curve> curves) {
    return new Panel(heading, false, label, curves, null, List.of());
  }

  /** Of so many pixels; what would be ideal may lie outside. */
  Scale scale(double pixels) {
    SortedSet<Double> values = new TreeSet<>();
    for (Curve curve : curves) {
      if (!curve.isIdeal()) {
        curve.points().forEach(point -> values.addAll(List.of(point.low(), point.high())));
        curve.dots().forEach(dot -> values.add(dot.y()));
      }
    }
    Scale.Room room = new Scale.Room(pixels, APART);
    return logarithmic
        ? Scale.log(values, room, label)
        : Scale.fromZero(values.last(), room, label);
  }

  /** Where something was tried, whatever the curve. */
  SortedSet<Double> xs() {
    SortedSet<Double> xs = new TreeSet<>(failed);
    curves.stream()
        .filter(curve -> !curve.isIdeal())
        .forEach(curve -> curve.points().forEach(point -> xs.add(point.x())));
    return xs;
  }
}
