package io.github.concurrencybench.report.chart;

import java.awt.Font;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Says which line is what: beside the ends of the lines where the names are short and few, else in
 * rows above the picture.
 */
final class Key {

  private static final int MOST_BESIDE = 9;
  private static final double WIDEST_BESIDE = 165;
  private static final double WIDEST_ABOVE = 270;
  private static final double SAMPLE = 24;
  private static final double GAP = 14;
  private static final int LINE_HEIGHT = 20;
  private static final Font FONT = Lettering.TEXT;

  private final List<Curve> curves;
  private final boolean beside;

  Key(List<Curve> curves, boolean mayBeBeside) {
    this.curves = curves.stream().filter(curve -> !curve.name().isEmpty()).toList();
    this.beside = mayBeBeside && curves.size() <= MOST_BESIDE && widest() <= WIDEST_BESIDE;
  }

  private double widest() {
    return curves.stream().mapToDouble(c -> Lettering.width(c.name(), FONT)).max().orElse(0);
  }

  /** What it takes of the picture's right side. */
  double widthBeside() {
    return beside && !curves.isEmpty() ? SAMPLE + 6 + widest() : 0;
  }

  /** What it takes of the picture's top. */
  int heightAbove() {
    return beside || curves.isEmpty() ? 0 : rows().size() * LINE_HEIGHT + 6;
  }

  /** As many beside each other as there is room for. */
  private List<List<Curve>> rows() {
    List<List<Curve>> rows = new ArrayList<>();
    double left = 0;
    for (Curve curve : curves) {
      double width = width(curve);
      if (rows.isEmpty() || left + width > SvgCanvas.WIDTH - GAP) {
        rows.add(new ArrayList<>());
        left = GAP;
      }
      rows.get(rows.size() - 1).add(curve);
      left += width;
    }
    return rows;
  }

  private static double width(Curve curve) {
    return SAMPLE + Math.min(WIDEST_ABOVE, Lettering.width(curve.name(), FONT)) + GAP;
  }

  void drawAbove(SvgCanvas canvas, double top) {
    if (beside) {
      return;
    }
    double y = top + LINE_HEIGHT / 2.0;
    for (List<Curve> row : rows()) {
      double x = GAP;
      for (Curve curve : row) {
        entry(canvas, curve, x, y, WIDEST_ABOVE);
        x += width(curve);
      }
      y += LINE_HEIGHT;
    }
  }

  /** Each as near to the height of its line's end as the others leave it room. */
  void drawBeside(
      SvgCanvas canvas, double left, double top, double bottom, ToDoubleFunction<Curve> end) {
    if (!beside) {
      return;
    }
    List<Curve> sorted = new ArrayList<>(curves);
    sorted.sort(Comparator.comparingDouble(end));
    List<Double> wanted = sorted.stream().map(end::applyAsDouble).toList();
    List<Double> places = spread(wanted, top + LINE_HEIGHT / 2.0, bottom - LINE_HEIGHT / 2.0);
    for (int index = 0; index < sorted.size(); index++) {
      entry(canvas, sorted.get(index), left, places.get(index), WIDEST_BESIDE);
    }
  }

  /** Moves ascending places apart, downwards first, then up from the bottom. */
  static List<Double> spread(List<Double> wanted, double top, double bottom) {
    List<Double> places = new ArrayList<>();
    double next = top;
    for (double place : wanted) {
      places.add(Math.max(next, Math.min(place, bottom)));
      next = places.get(places.size() - 1) + LINE_HEIGHT;
    }
    double last = bottom;
    for (int index = places.size() - 1; index >= 0; index--) {
      places.set(index, Math.min(places.get(index), last));
      last = places.get(index) - LINE_HEIGHT;
    }
    return places;
  }

  private static void entry(SvgCanvas canvas, Curve curve, double x, double y, double width) {
    if (curve.isIdeal()) {
      canvas.setPaint(canvas.theme().muted());
      canvas.setStroke(SvgCanvas.stroke(1, 6, 4));
      canvas.line(x, y, x + SAMPLE - 6, y);
    } else {
      canvas.setPaint(canvas.theme().hue(curve.style().hue()));
      canvas.setStroke(CurveDrawing.stroke(curve.jvm()));
      canvas.line(x, y, x + SAMPLE - 6, y);
      CurveDrawing.symbol(canvas, curve.style(), curve.jvm() == 0, x + (SAMPLE - 6) / 2, y);
    }
    canvas.setPaint(curve.isIdeal() ? canvas.theme().muted() : canvas.theme().text());
    canvas.textFrom(x + SAMPLE, y + 5, Lettering.within(width, curve.name(), FONT));
  }
}
