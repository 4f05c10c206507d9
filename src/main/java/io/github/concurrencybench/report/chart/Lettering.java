package io.github.concurrencybench.report.chart;

import java.awt.Font;

/**
 * How wide text is taken to be: that of a wide sans serif, since whoever looks at the picture has
 * fonts of their own. So a picture is the same wherever it is made, also where there are no fonts.
 */
final class Lettering {

  /** All text but titles; 9.4 pixels where a picture 640 wide is shown 400 wide. */
  static final int SIZE = 15;

  /** Titles. */
  static final int TITLE_SIZE = 17;

  static final Font TEXT = new MeasuredFont(Font.PLAIN, SIZE);
  static final Font TITLE = new MeasuredFont(Font.BOLD, TITLE_SIZE);

  private static final String ELLIPSIS = "\u2026";
  private static final double BOLD = 1.1;
  private static final double DIGIT = 0.64;
  private static final double WIDE = 0.98;
  private static final double CAPITAL = 0.72;
  private static final double NARROW = 0.38;
  private static final int FIRST_OF_EAST_ASIA = 0x1100;

  private Lettering() {}

  /** Pixels. */
  static double width(String text, Font font) {
    double ems = text.codePoints().mapToDouble(Lettering::ems).sum();
    return ems * font.getSize2D() * (font.isBold() ? BOLD : 1);
  }

  private static double ems(int letter) {
    if ("iIjl.,:;'|!()[]/- tfr\u2009".indexOf(letter) >= 0) {
      return NARROW;
    }
    if ("mwMW@%".indexOf(letter) >= 0 || letter >= FIRST_OF_EAST_ASIA) {
      return WIDE;
    }
    return Character.isUpperCase(letter) ? CAPITAL : DIGIT;
  }

  /** The text, without its middle where it is too wide: names often differ at their ends. */
  static String within(double pixels, String text, Font font) {
    int[] letters = text.codePoints().toArray();
    if (width(text, font) <= pixels) {
      return text;
    }
    int kept = letters.length - 1;
    String shorter = ELLIPSIS;
    while (kept > 0) {
      int end = kept / 3;
      shorter =
          new String(letters, 0, kept - end)
              + ELLIPSIS
              + new String(letters, letters.length - end, end);
      if (width(shorter, font) <= pixels) {
        return shorter;
      }
      kept--;
    }
    return ELLIPSIS;
  }
}
