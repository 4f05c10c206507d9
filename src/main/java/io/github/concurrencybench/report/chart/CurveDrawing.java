package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.report.chart.Curve.Dot;
import io.github.concurrencybench.report.chart.Curve.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Draws one curve: its samples, its interval, its line with the plateau, its symbols. */
final class CurveDrawing {

  private static final double DOT = 3;
  private static final double SYMBOLS_APART = 12;
  private static final int FEW = 24;
  private static final double FAR_APART = 30;
  private static final int DOT_ALPHA = 110;
  private static final int BAND_ALPHA = 45;
  private static final float LINE = 2;
  private static final double CROSS = 4;
  private static final float PLATEAU = 5;

  private final SvgCanvas canvas;
  private final Place place;

  /** Where values are on the canvas. */
  interface Place {
    double x(double value);

    double y(double value);
  }

  CurveDrawing(SvgCanvas canvas, Place place) {
    this.canvas = canvas;
    this.place = place;
  }

  void dots(Curve curve) {
    if (curve.dots().isEmpty()) {
      return;
    }
    canvas.setPaint(canvas.theme().faint(curve.style().hue(), DOT_ALPHA));
    for (Dot dot : curve.dots()) {
      double left = place.x(dot.x()) - DOT / 2;
      canvas.fill(new Ellipse2D.Double(left, place.y(dot.y()) - DOT / 2, DOT, DOT));
    }
  }

  /** A band along the line; a bar where there is no line. */
  void interval(Curve curve) {
    List<Point> points = apart(curve.points(), 1);
    if (curve.isIdeal() || points.stream().allMatch(point -> point.low() == point.high())) {
      return;
    }
    if (points.size() == 1) {
      Point only = points.get(0);
      canvas.setPaint(canvas.theme().hue(curve.style().hue()));
      canvas.setStroke(SvgCanvas.stroke(1));
      double x = place.x(only.x());
      canvas.line(x, place.y(only.low()), x, place.y(only.high()));
      return;
    }
    canvas.setPaint(canvas.theme().faint(curve.style().hue(), BAND_ALPHA));
    canvas.fill(band(points));
  }

  private Path2D band(List<Point> points) {
    Path2D band = new Path2D.Double();
    Point first = points.get(0);
    band.moveTo(place.x(first.x()), place.y(first.high()));
    points.forEach(point -> band.lineTo(place.x(point.x()), place.y(point.high())));
    for (int index = points.size() - 1; index >= 0; index--) {
      band.lineTo(place.x(points.get(index).x()), place.y(points.get(index).low()));
    }
    band.closePath();
    return band;
  }

  void line(Curve curve) {
    if (curve.isIdeal()) {
      canvas.setPaint(canvas.theme().muted());
      line(curve.points(), SvgCanvas.stroke(1, 6, 4));
      return;
    }
    canvas.setPaint(canvas.theme().hue(curve.style().hue()));
    line(apart(curve.points(), 1), stroke(curve.jvm()));
    line(apart(curve.plateau(), 1), SvgCanvas.stroke(PLATEAU));
  }

  /** Whole for the first JVM, then in ever shorter dashes. */
  static BasicStroke stroke(int jvm) {
    return jvm == 0 ? SvgCanvas.stroke(LINE) : SvgCanvas.stroke(LINE, 9f / jvm, 3);
  }

  private void line(List<Point> points, BasicStroke stroke) {
    if (points.size() < 2) {
      return;
    }
    Path2D line = new Path2D.Double();
    line.moveTo(place.x(points.get(0).x()), place.y(points.get(0).y()));
    points
        .subList(1, points.size())
        .forEach(point -> line.lineTo(place.x(point.x()), place.y(point.y())));
    canvas.setStroke(stroke);
    canvas.draw(line);
  }

  void symbols(Curve curve) {
    if (!curve.isIdeal()) {
      double room = curve.points().size() > FEW ? FAR_APART : SYMBOLS_APART;
      for (Point point : apart(curve.points(), room)) {
        symbol(curve, place.x(point.x()), place.y(point.y()));
      }
    }
  }

  void cross(double x, double y) {
    canvas.setPaint(canvas.theme().text());
    canvas.setStroke(SvgCanvas.stroke(LINE));
    canvas.line(x - CROSS, y - CROSS, x + CROSS, y + CROSS);
    canvas.line(x - CROSS, y + CROSS, x + CROSS, y - CROSS);
  }

  private void symbol(Curve curve, double x, double y) {
    symbol(canvas, curve.style(), curve.jvm() == 0, x, y);
  }

  /** Filled, or hollow so that the paper shows. */
  static void symbol(SvgCanvas canvas, ModelStyle style, boolean filled, double x, double y) {
    Color hue = canvas.theme().hue(style.hue());
    Shape shape = AffineTransform.getTranslateInstance(x, y).createTransformedShape(style.symbol());
    if (style.symbol() instanceof Ellipse2D circle) {
      double size = circle.getWidth();
      shape = new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
    }
    canvas.setPaint(filled ? hue : canvas.theme().paper());
    canvas.fill(shape);
    if (!filled) {
      canvas.setPaint(hue);
      canvas.setStroke(SvgCanvas.stroke(1.5f));
      canvas.draw(shape);
    }
  }

  /** Without those that would stand on the one before; the last is always there. */
  private List<Point> apart(List<Point> points, double pixels) {
    List<Point> kept = new ArrayList<>();
    for (Point point : points) {
      double before = kept.isEmpty() ? 0 : place.x(kept.get(kept.size() - 1).x());
      if (kept.isEmpty() || place.x(point.x()) - before >= pixels) {
        kept.add(point);
      }
    }
    if (!kept.isEmpty() && kept.get(kept.size() - 1) != points.get(points.size() - 1)) {
      if (kept.size() > 1) {
        kept.remove(kept.size() - 1);
      }
      kept.add(points.get(points.size() - 1));
    }
    return kept;
  }
}
