package io.github.concurrencybench.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Rows below each other: a name, a mark with its interval, the number. */
final class RowsPicture implements Picture {

  private static final int TOP = 36;
  private static final int HEADING = 26;
  private static final int ROW = 28;
  private static final int TICKS = 24;
  private static final int BOTTOM = 12;
  private static final int SIDE = 14;
  private static final double WIDEST_NAME = 300;
  private static final double APART = 36;
  private static final int BAND_ALPHA = 26;

  private final String heading;
  private final List<Row> rows;
  private final Ticks ticks;

  /**
   * What stands in a row.
   *
   * @param margin how far to both sides of 1 is no difference, such as 0.1; 0 where there is none
   */
  record Row(
      String name,
      Curve.Point value,
      String text,
      ModelStyle style,
      boolean filled,
      double margin) {}

  /** Makes the axis for so many pixels. */
  interface Ticks {
    Scale scale(Scale.Room room);
  }

  RowsPicture(String heading, List<Row> rows, Ticks ticks) {
    this.heading = heading;
    this.rows = List.copyOf(rows);
    this.ticks = ticks;
  }

  @Override
  public int height() {
    return TOP + HEADING + rows.size() * ROW + TICKS + BOTTOM;
  }

  @Override
  public void drawOn(SvgCanvas canvas) {
    double names = rows.stream().mapToDouble(row -> width(row.name())).max().orElse(0);
    double texts = rows.stream().mapToDouble(row -> width(row.text())).max().orElse(0);
    double left = SIDE + Math.min(WIDEST_NAME, names) + 12;
    double right = SvgCanvas.WIDTH - SIDE - texts - 8;
    double top = TOP + (double) HEADING;
    canvas.setPaint(canvas.theme().muted());
    canvas.textFrom(SIDE, top - 9, heading);
    Rectangle2D area = new Rectangle2D.Double(left, top, right - left, (double) rows.size() * ROW);
    canvas.setPaint(canvas.theme().text());
    for (int index = 0; index < rows.size(); index++) {
      double baseline = top + (index + 0.5) * ROW + 5;
      String name = Lettering.within(WIDEST_NAME, rows.get(index).name(), Lettering.TEXT);
      canvas.textFrom(SIDE, baseline, name);
      canvas.textFrom(right + 8, baseline, rows.get(index).text());
    }
    plot(canvas, area);
  }

  private static double width(String text) {
    return Lettering.width(text, Lettering.TEXT);
  }

  private void plot(SvgCanvas canvas, Rectangle2D area) {
    Scale bottom =
        ticks
            .scale(new Scale.Room(area.getWidth(), APART))
            .withoutOverlaps(area.getWidth(), List.of(1.0));
    Scale rowScale = new Scale(false, 0, rows.size(), List.of());
    XYPlot plot = PanelsPicture.plot(canvas.theme(), bottom, rowScale, true);
    plot.getRangeAxis().setInverted(true);
    plot.getRangeAxis().setVisible(false);
    plot.addAnnotation(new Marks(bottom));
    AxisSpace below = new AxisSpace();
    below.setBottom(TICKS);
    plot.setFixedDomainAxisSpace(below);
    AxisSpace beside = new AxisSpace();
    beside.setLeft(area.getX());
    plot.setFixedRangeAxisSpace(beside);
    plot.draw(
        canvas,
        new Rectangle2D.Double(0, area.getY(), area.getMaxX(), area.getHeight() + TICKS),
        null,
        null,
        null);
  }

  /** What stands in the plot. */
  private final class Marks extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;

    private final transient Scale across;

    Marks(Scale across) {
      this.across = across;
    }

    @Override
    public void draw(
        Graphics2D graphics,
        XYPlot plot,
        Rectangle2D area,
        ValueAxis domain,
        ValueAxis range,
        int renderer,
        PlotRenderingInfo info) {
      SvgCanvas canvas = (SvgCanvas) graphics;
      margins(canvas, area, domain);
      for (int index = 0; index < rows.size(); index++) {
        row(canvas, rows.get(index), area.getMinY() + (index + 0.5) * ROW, domain, area);
      }
    }

    private double x(double value, ValueAxis domain, Rectangle2D area) {
      return domain.valueToJava2D(across.position(value), area, RectangleEdge.BOTTOM);
    }

    /** Each row's own; those of a picture are mostly the same, and look like one band. */
    private void margins(SvgCanvas canvas, Rectangle2D area, ValueAxis domain) {
      if (rows.stream().allMatch(row -> row.margin() == 0)) {
        return;
      }
      Color text = canvas.theme().text();
      canvas.setPaint(new Color(text.getRed(), text.getGreen(), text.getBlue(), BAND_ALPHA));
      for (int index = 0; index < rows.size(); index++) {
        double margin = rows.get(index).margin();
        double from = x(1 / (1 + margin), domain, area);
        double to = x(1 + margin, domain, area);
        double top = area.getMinY() + (double) index * ROW;
        canvas.fill(new Rectangle2D.Double(from, top, to - from, ROW));
      }
      canvas.setPaint(canvas.theme().muted());
      canvas.setStroke(SvgCanvas.stroke(1));
      double one = x(1, domain, area);
      canvas.line(one, area.getMinY(), one, area.getMaxY());
    }

    private void row(SvgCanvas canvas, Row row, double y, ValueAxis domain, Rectangle2D area) {
      double low = x(row.value().low(), domain, area);
      double high = x(row.value().high(), domain, area);
      if (high > low) {
        canvas.setPaint(canvas.theme().hue(row.style().hue()));
        canvas.setStroke(SvgCanvas.stroke(2));
        canvas.line(low, y, high, y);
        canvas.line(low, y - 4, low, y + 4);
        canvas.line(high, y - 4, high, y + 4);
      }
      double x = x(row.value().y(), domain, area);
      CurveDrawing.symbol(canvas, row.style(), row.filled(), x, y);
    }
  }
}
