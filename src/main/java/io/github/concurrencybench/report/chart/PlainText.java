package io.github.concurrencybench.report.chart;

/** Text of others, made fit to stand in a picture. */
final class PlainText {

  private static final int REPLACEMENT = 0xFFFD;

  private PlainText() {}

  /**
   * Replaces what XML cannot hold and what would turn the reading direction of the text around it;
   * markup is left for the writer to escape.
   */
  static String of(String text) {
    int[] letters = text.codePoints().map(PlainText::harmless).toArray();
    return new String(letters, 0, letters.length);
  }

  private static int harmless(int letter) {
    boolean bad =
        switch (Character.getType(letter)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              true;
          default -> false;
        };
    return bad ? REPLACEMENT : letter;
  }
}
