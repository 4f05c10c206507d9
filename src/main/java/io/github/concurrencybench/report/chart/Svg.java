package io.github.concurrencybench.report.chart;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes a chart as SVG, with text as text. */
final class Svg {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final int WIDTH = 760;
  private static final int HEIGHT = 440;

  private Svg() {}

  static String of(JFreeChart chart, String title, String description) {
    Document document = emptyDocument();
    SVGGraphics2D graphics = new SVGGraphics2D(document);
    graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
    chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    Element root = graphics.getRoot();
    root.setAttribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
    root.setAttribute("role", "img");
    root.insertBefore(element(document, "desc", description), root.getFirstChild());
    root.insertBefore(element(document, "title", title), root.getFirstChild());
    StringWriter svg = new StringWriter();
    try {
      graphics.stream(root, svg, true, false);
    } catch (IOException writersInMemoryDoNotFail) {
      throw new UncheckedIOException(writersInMemoryDoNotFail);
    }
    return svg.toString();
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

  private static Element element(Document document, String name, String text) {
    Element element = document.createElementNS(NAMESPACE, name);
    element.setTextContent(text);
    return element;
  }
}
