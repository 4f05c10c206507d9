package io.github.concurrencybench.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A logarithmic axis with ticks at chosen values: JFreeChart's own stand at powers such as 5.0119.
 */
final class TickedLogAxis extends LogAxis {

  private static final long serialVersionUID = 1L;
  private static final double CLOSEST = 1.4;
  private static final double MARGIN = 1.15;
  private static final double[] STEPS = {1, 2, 5, 10};

  private final transient List<Double> ticks;

  private TickedLogAxis(String label, List<Double> ticks) {
    super(label);
    this.ticks = ticks;
  }

  /** Ticks at the values that were measured, as far as there is room between them. */
  static TickedLogAxis atValues(String label, SortedSet<Double> values) {
    List<Double> ticks = new ArrayList<>();
    for (double value : values) {
      if (ticks.isEmpty() || value / ticks.get(ticks.size() - 1) >= CLOSEST) {
        ticks.add(value);
      }
    }
    TickedLogAxis axis = new TickedLogAxis(label, ticks);
    axis.setRange(values.first() / MARGIN, values.last() * MARGIN);
    return axis;
  }

  /** Ticks at 1, 2, 5, 10, ... from the last below all values to the first above them. */
  static TickedLogAxis around(String label, SortedSet<Double> values) {
    double decade = Math.pow(10, Math.floor(Math.log10(values.first())));
    SortedSet<Double> ticks = new TreeSet<>();
    double tick = decade;
    while (tick < values.last()) {
      for (double step : STEPS) {
        tick = decade * step;
        ticks.add(tick);
      }
      decade *= 10;
    }
    double low = ticks.headSet(values.first() * 1.0001).last();
    double high = ticks.tailSet(values.last()).first();
    TickedLogAxis axis = new TickedLogAxis(label, List.copyOf(ticks));
    axis.setRange(low / MARGIN, Math.max(high, 2 * low) * MARGIN);
    return axis;
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
    DecimalFormat format = new DecimalFormat("#,##0.######", ChartStyle.SYMBOLS);
    TextAnchor anchor =
        RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
    return ticks.stream()
        .filter(value -> getRange().contains(value))
        .map(value -> new NumberTick(value, format.format(value), anchor, TextAnchor.CENTER, 0))
        .toList();
  }
}
