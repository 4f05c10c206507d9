package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.report.chart.Panel.Mark;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Draws all curves of a panel into JFreeChart's plot, the samples of all below the lines of all.
 */
final class PanelDrawing extends AbstractXYAnnotation {

  private static final long serialVersionUID = 1L;
  private static final int MARK_ALPHA = 26;
  private static final int LINE_HEIGHT = 18;
  private static final double RING = 17;
  private static final double CROSS_ABOVE_AXIS = 8;

  private final transient Panel panel;
  private final transient Scale across;
  private final transient Scale upwards;

  PanelDrawing(Panel panel, Scale across, Scale upwards) {
    this.panel = panel;
    this.across = across;
    this.upwards = upwards;
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
    CurveDrawing.Place place = place(area, domain, range);
    if (panel.mark() != null) {
      plateau(canvas, place, area);
    }
    CurveDrawing drawing = new CurveDrawing(canvas, place);
    panel.curves().forEach(drawing::interval);
    panel.curves().forEach(drawing::dots);
    panel.curves().forEach(drawing::line);
    // A single symbol, such as that of one after the other, would vanish below the lines.
    panel.curves().stream()
        .sorted(Comparator.comparing(curve -> curve.points().size() == 1))
        .forEach(drawing::symbols);
    panel.failed().forEach(x -> drawing.cross(place.x(x), area.getMaxY() - CROSS_ABOVE_AXIS));
    if (panel.mark() != null) {
      best(canvas, place, area);
    }
  }

  private CurveDrawing.Place place(Rectangle2D area, ValueAxis domain, ValueAxis range) {
    return new CurveDrawing.Place() {
      @Override
      public double x(double value) {
        return domain.valueToJava2D(across.position(value), area, RectangleEdge.BOTTOM);
      }

      @Override
      public double y(double value) {
        return range.valueToJava2D(upwards.position(value), area, RectangleEdge.LEFT);
      }
    };
  }

  private void plateau(SvgCanvas canvas, CurveDrawing.Place place, Rectangle2D area) {
    Color text = canvas.theme().text();
    double from = place.x(panel.mark().from());
    double to = place.x(panel.mark().to());
    canvas.setPaint(new Color(text.getRed(), text.getGreen(), text.getBlue(), MARK_ALPHA));
    if (to > from) {
      canvas.fill(new Rectangle2D.Double(from, area.getY(), to - from, area.getHeight()));
    }
  }

  /** A ring around the answer, a line up from it, and the words where curves seldom are. */
  private void best(SvgCanvas canvas, CurveDrawing.Place place, Rectangle2D area) {
    Mark mark = panel.mark();
    double x = place.x(mark.best().x());
    double y = place.y(mark.best().y());
    canvas.setPaint(canvas.theme().text());
    canvas.setStroke(SvgCanvas.stroke(1.5f));
    canvas.draw(new Ellipse2D.Double(x - RING / 2, y - RING / 2, RING, RING));
    canvas.setStroke(SvgCanvas.stroke(1));
    canvas.line(x, area.getMinY() + 4, x, y - RING / 2);
    double width = mark.lines().stream().mapToDouble(PanelDrawing::width).max().orElse(0);
    boolean right = x + 6 + width < area.getMaxX();
    double baseline = area.getMinY() + LINE_HEIGHT;
    for (String line : mark.lines()) {
      double left = Math.max(area.getMinX() + 2, x - 6 - width(line));
      canvas.textFrom(right ? x + 6 : left, baseline, line);
      baseline += LINE_HEIGHT;
    }
  }

  private static double width(String text) {
    return Lettering.width(text, Lettering.TEXT);
  }
}
