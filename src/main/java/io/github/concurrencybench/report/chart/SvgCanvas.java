package io.github.concurrencybench.report.chart;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Paper to draw on, written as SVG: text as text, attributes instead of styles. */
final class SvgCanvas extends SVGGraphics2D {

  /** Pixels; pages show it smaller where they are narrower. */
  static final int WIDTH = 640;

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private final Theme theme;
  private final int height;

  SvgCanvas(Theme theme, int height) {
    super(context(), false);
    this.theme = theme;
    this.height = height;
    setSVGCanvasSize(new Dimension(WIDTH, height));
    // JFreeChart puts back what it finds, and cannot put back nothing.
    setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_DEFAULT);
    setFont(Lettering.TEXT);
    setPaint(theme.paper());
    fill(new Rectangle2D.Double(0, 0, WIDTH, height));
    setPaint(theme.text());
  }

  private static SVGGeneratorContext context() {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
    context.setComment(null);
    context.setPrecision(1);
    // Batik's own default is a font of the machine, which some machines do not have.
    SVGGeneratorContext.GraphicContextDefaults defaults =
        new SVGGeneratorContext.GraphicContextDefaults();
    defaults.setFont(Lettering.TEXT);
    context.setGraphicContextDefaults(defaults);
    return context;
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException everyJdkHasOne) {
      throw new IllegalStateException(everyJdkHasOne);
    }
  }

  Theme theme() {
    return theme;
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return font instanceof MeasuredFont measured ? measured.metrics() : super.getFontMetrics(font);
  }

  /** Starts at x. */
  void textFrom(double x, double baseline, String text) {
    drawString(PlainText.of(text), (float) x, (float) baseline);
  }

  /** Its middle is at x, as far as that is known. */
  void textAround(double x, double baseline, String text) {
    textFrom(x - Lettering.width(text, getFont()) / 2, baseline, text);
  }

  void line(double fromX, double fromY, double toX, double toY) {
    draw(new Line2D.Double(fromX, fromY, toX, toY));
  }

  /** Such as 6 on, 4 off; without numbers a whole line. */
  static BasicStroke stroke(float width, float... dashes) {
    return new BasicStroke(
        width,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        10,
        dashes.length == 0 ? null : dashes,
        0);
  }

  /** The document; nothing can be drawn afterwards. */
  String document(String title, String description) {
    Element root = getRoot();
    root.setAttribute("viewBox", "0 0 " + WIDTH + " " + height);
    root.setAttribute("role", "img");
    root.setAttribute("font-family", "sans-serif");
    root.insertBefore(element(root, "desc", description), root.getFirstChild());
    root.insertBefore(element(root, "title", title), root.getFirstChild());
    StringWriter svg = new StringWriter();
    try {
      // Styles would be refused by "style-src 'self'", so they are written as attributes.
      stream(root, svg, false, false);
    } catch (IOException writersInMemoryDoNotFail) {
      throw new UncheckedIOException(writersInMemoryDoNotFail);
    }
    return svg.toString();
  }

  private static Element element(Element root, String name, String text) {
    Element element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
    element.setTextContent(text);
    return element;
  }
}
