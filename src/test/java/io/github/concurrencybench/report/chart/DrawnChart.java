package io.github.concurrencybench.report.chart;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An SVG document as a reader sees it. */
final class DrawnChart {

  private final Document document;

  DrawnChart(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  static DrawnChart light(List<Chart> charts, String id) throws Exception {
    Chart chart = charts.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    if (!chart.isDrawn()) {
      throw new AssertionError(chart.problem());
    }
    return new DrawnChart(chart.svgLight());
  }

  Element root() {
    return document.getDocumentElement();
  }

  List<Element> elements(String name) {
    NodeList nodes = document.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(index -> (Element) nodes.item(index))
        .toList();
  }

  List<String> texts() {
    return elements("text").stream().map(text -> text.getTextContent().strip()).toList();
  }

  /** One for each sample. */
  List<Element> dots() {
    return elements("circle").stream().filter(dot -> dot.getAttribute("r").equals("1.5")).toList();
  }

  /** Around the best. */
  List<Element> rings() {
    return elements("circle").stream()
        .filter(ring -> ring.getAttribute("r").equals("8.5"))
        .toList();
  }

  /** Filled marks that are circles. */
  List<Element> circles() {
    return elements("circle").stream().filter(c -> c.getAttribute("r").equals("5.5")).toList();
  }

  /** Lines as wide as that. */
  List<Element> strokes(String width) {
    List<Element> all = new ArrayList<>(elements("path"));
    all.addAll(elements("line"));
    return all.stream()
        .filter(each -> inherited(each, "fill").equals("none"))
        .filter(each -> inherited(each, "stroke-width").equals(width))
        .toList();
  }

  /** An attribute of an element or of the next one around it that has it. */
  static String inherited(Element element, String attribute) {
    Element at = element;
    while (!at.hasAttribute(attribute)) {
      if (!(at.getParentNode() instanceof Element around)) {
        return "";
      }
      at = around;
    }
    return at.getAttribute(attribute);
  }

  double height() {
    return Double.parseDouble(root().getAttribute("height"));
  }

  /** What the text takes, a little less than that, since neighbours may touch. */
  private static Rectangle2D box(Element text) {
    double size = Double.parseDouble(inherited(text, "font-size").replace("px", ""));
    double letters = Lettering.width(text.getTextContent().strip(), Lettering.TEXT);
    double x = Double.parseDouble(text.getAttribute("x"));
    double y = Double.parseDouble(text.getAttribute("y"));
    return new Rectangle2D.Double(
        x + 1, y - 0.7 * size, letters * size / Lettering.SIZE - 2, 0.8 * size);
  }

  /** Pairs of texts that stand on each other, and texts that stand beside the paper. */
  List<String> collisions() {
    List<String> bad = new ArrayList<>();
    List<Element> texts = elements("text");
    Rectangle2D paper = new Rectangle2D.Double(0, 0, SvgCanvas.WIDTH, height());
    for (Element text : texts) {
      if (!paper.contains(box(text))) {
        bad.add(text.getTextContent().strip() + " is beside the paper: " + box(text));
      }
      for (Element other : texts) {
        if (text != other && box(text).intersects(box(other))) {
          bad.add(text.getTextContent().strip() + " stands on " + other.getTextContent().strip());
        }
      }
    }
    return bad;
  }
}
