package io.github.concurrencybench.report.chart;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/** One or several plots below each other that share the axis at the bottom. */
final class PanelsPicture implements Picture {

  private static final int TOP = 36;
  private static final int HEADING = 26;
  private static final int AXIS = 50;
  private static final int TICKS = 24;
  private static final int BETWEEN = 10;
  private static final int SIDE = 14;

  private final List<Panel> panels;
  private final int plotHeight;
  private final Across across;
  private final Key key;

  /** The axis at the bottom: its name, and its scale for so many pixels with the wanted ticks. */
  interface Across {
    String name();

    Scale scale(SortedSet<Double> values, double pixels, List<Double> wanted);
  }

  PanelsPicture(List<Panel> panels, int plotHeight, Across across) {
    this.panels = List.copyOf(panels);
    this.plotHeight = plotHeight;
    this.across = across;
    Map<String, Curve> named = new LinkedHashMap<>();
    panels.forEach(
        panel -> panel.curves().forEach(curve -> named.putIfAbsent(curve.name(), curve)));
    this.key = new Key(List.copyOf(named.values()), panels.size() == 1);
  }

  /** Workers, in logarithmic steps. */
  static Across workers(ChartWords words) {
    return new Across() {
      @Override
      public String name() {
        return words.get("workers");
      }

      @Override
      public Scale scale(SortedSet<Double> values, double pixels, List<Double> wanted) {
        return Scale.workers(values, pixels, wanted, words.ticks(Quantity.COUNT));
      }
    };
  }

  @Override
  public int height() {
    return TOP
        + key.heightAbove()
        + panels.size() * (HEADING + plotHeight)
        + (panels.size() - 1) * BETWEEN
        + AXIS;
  }

  @Override
  public void drawOn(SvgCanvas canvas) {
    key.drawAbove(canvas, TOP);
    double left = SIDE + widestTick() + 8;
    double right = SvgCanvas.WIDTH - SIDE - key.widthBeside();
    right = Math.min(right, SvgCanvas.WIDTH - halfOfLastTick(bottom(right - left)));
    Scale bottom = bottom(right - left);
    double top = TOP + key.heightAbove() + (double) HEADING;
    for (Panel panel : panels) {
      canvas.setFont(Lettering.TEXT);
      canvas.setPaint(canvas.theme().muted());
      canvas.textFrom(SIDE, top - 9, within(panel.heading()));
      Rectangle2D area = new Rectangle2D.Double(left, top, right - left, plotHeight);
      draw(canvas, panel, bottom, area);
      top += plotHeight + HEADING + BETWEEN;
    }
    canvas.setPaint(canvas.theme().muted());
    canvas.textAround((left + right) / 2, height() - 10.0, across.name());
  }

  private Scale bottom(double pixels) {
    SortedSet<Double> xs = new TreeSet<>();
    panels.forEach(panel -> xs.addAll(panel.xs()));
    List<Double> best =
        panels.stream().filter(p -> p.mark() != null).map(p -> p.mark().best().x()).toList();
    return across.scale(xs, pixels, best);
  }

  private static double halfOfLastTick(Scale bottom) {
    String label = bottom.ticks().get(bottom.ticks().size() - 1).label();
    return Lettering.width(label, Lettering.TEXT) / 2;
  }

  private static String within(String heading) {
    return Lettering.within(SvgCanvas.WIDTH - 2.0 * SIDE, heading, Lettering.TEXT);
  }

  private double widestTick() {
    return panels.stream()
        .flatMap(panel -> panel.scale(plotHeight).ticks().stream())
        .mapToDouble(tick -> Lettering.width(tick.label(), Lettering.TEXT))
        .max()
        .orElse(0);
  }

  private void draw(SvgCanvas canvas, Panel panel, Scale bottom, Rectangle2D area) {
    Scale upwards = panel.scale(plotHeight);
    boolean lowest = panel == panels.get(panels.size() - 1);
    XYPlot plot = plot(canvas.theme(), bottom, upwards, lowest);
    plot.addAnnotation(new PanelDrawing(panel, bottom, upwards));
    double ticks = lowest ? TICKS : 0;
    AxisSpace below = new AxisSpace();
    below.setBottom(ticks);
    plot.setFixedDomainAxisSpace(below);
    AxisSpace beside = new AxisSpace();
    beside.setLeft(area.getX());
    plot.setFixedRangeAxisSpace(beside);
    Rectangle2D whole =
        new Rectangle2D.Double(0, area.getY(), area.getMaxX(), area.getHeight() + ticks);
    plot.draw(canvas, whole, null, null, null);
    key.drawBeside(
        canvas,
        area.getMaxX() + 8,
        area.getMinY(),
        area.getMaxY(),
        curve -> end(upwards, curve, area));
  }

  /** Where a line ends, or leaves the plot. */
  private static double end(Scale upwards, Curve curve, Rectangle2D area) {
    double low = upwards.position(upwards.low());
    double share =
        (upwards.position(curve.last().y()) - low) / (upwards.position(upwards.high()) - low);
    return area.getMaxY() - Math.max(0, Math.min(1, share)) * area.getHeight();
  }

  static XYPlot plot(Theme theme, Scale bottom, Scale upwards, boolean lowest) {
    XYPlot plot =
        new XYPlot(
            null,
            new TickedAxis(bottom, theme, lowest),
            new TickedAxis(upwards, theme, true),
            new XYLineAndShapeRenderer());
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinePaint(theme.grid());
    plot.setRangeGridlinePaint(theme.grid());
    plot.setDomainGridlineStroke(new BasicStroke(1));
    plot.setRangeGridlineStroke(new BasicStroke(1));
    return plot;
  }
}
