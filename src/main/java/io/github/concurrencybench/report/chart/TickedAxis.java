package io.github.concurrencybench.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * An axis with the ticks of a scale: JFreeChart's own stand at powers such as 5.0119, and at values
 * that nobody has measured.
 */
final class TickedAxis extends NumberAxis {

  private static final long serialVersionUID = 1L;

  private final transient Scale scale;
  private final boolean labelled;

  TickedAxis(Scale scale, Theme theme, boolean labelled) {
    super(null);
    this.scale = scale;
    this.labelled = labelled;
    setRange(scale.position(scale.low()), scale.position(scale.high()));
    setTickLabelFont(Lettering.TEXT);
    setTickLabelPaint(theme.muted());
    setAxisLinePaint(theme.muted());
    setTickMarkPaint(theme.muted());
    setAxisLineVisible(labelled);
    setTickMarksVisible(labelled);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
    TextAnchor anchor =
        RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
    return scale.ticks().stream()
        .map(
            tick ->
                new NumberTick(
                    scale.position(tick.value()),
                    labelled ? tick.label() : "",
                    anchor,
                    TextAnchor.CENTER,
                    0))
        .toList();
  }
}
