package io.github.concurrencybench.report.chart;

import java.awt.Color;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The colours of a picture on light and on dark paper. The hues are those that Okabe and Ito chose
 * for colour-blind readers (Color Universal Design, 2008), in their order but for black; where one
 * would have less than the contrast of 3 to 1 that WCAG 2.1 (1.4.11) asks of lines, it is darker on
 * light paper or lighter on dark paper. Text has at least 4.5 to 1.
 */
enum Theme {
  /** On white. */
  LIGHT(
      new Color(0xFFFFFF),
      new Color(0x222222),
      new Color(0x595959),
      new Color(0xE3E3E3),
      hues(0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0x2F95D0, 0xB88000, 0x000000)),
  /** On the dark paper of the page. */
  DARK(
      new Color(0x181A1B),
      new Color(0xE8E8E8),
      new Color(0xB5B5B5),
      new Color(0x3A3D3F),
      hues(0x2B87C8, 0xE5731A, 0x009E73, 0xCC79A7, 0x56B4E9, 0xE69F00, 0xF2F2F2));

  /** How many hues there are. */
  static final int HUES = 7;

  private static final Pattern WRITTEN = Pattern.compile("\"(rgb\\([0-9,]+\\)|white|black)\"");

  private final Color paper;
  private final Color text;
  private final Color muted;
  private final Color grid;
  private final List<Color> hues;

  Theme(Color paper, Color text, Color muted, Color grid, List<Color> hues) {
    this.paper = paper;
    this.text = text;
    this.muted = muted;
    this.grid = grid;
    this.hues = hues;
  }

  /**
   * The same picture on the other paper: to draw it again would cost more. All colours of light
   * paper differ, so each of them says what it stands for.
   *
   * @param light a document that was drawn on light paper
   * @return the document for dark paper
   */
  static String onDarkPaper(String light) {
    List<String> from = LIGHT.written();
    List<String> to = DARK.written();
    return WRITTEN
        .matcher(light)
        .replaceAll(
            found -> {
              int colour = from.indexOf(found.group(1));
              return colour < 0 ? found.group() : '"' + to.get(colour) + '"';
            });
  }

  /** As they stand in a document, in an order that is the same for each paper. */
  List<String> written() {
    return Stream.concat(Stream.of(paper, text, muted, grid), hues.stream())
        .map(Theme::written)
        .toList();
  }

  private static String written(Color colour) {
    if (colour.equals(Color.WHITE)) {
      return "white";
    }
    return colour.equals(Color.BLACK)
        ? "black"
        : "rgb(%s,%s,%s)".formatted(colour.getRed(), colour.getGreen(), colour.getBlue());
  }

  private static List<Color> hues(Integer... colors) {
    return List.of(colors).stream().map(Color::new).toList();
  }

  Color paper() {
    return paper;
  }

  Color text() {
    return text;
  }

  /** Of what explains: axes, headings of panels, the ideal line. */
  Color muted() {
    return muted;
  }

  Color grid() {
    return grid;
  }

  /** From 0 to {@link #HUES} - 1. */
  Color hue(int index) {
    return hues.get(index);
  }

  /** A hue that what is below shines through. */
  Color faint(int index, int alpha) {
    Color hue = hue(index);
    return new Color(hue.getRed(), hue.getGreen(), hue.getBlue(), alpha);
  }
}
