package io.github.concurrencybench.result;

import java.util.regex.Pattern;

/**
 * Text that a server, a JVM or a user's class has made up, such as the message of an exception, as
 * it may stand in a log, a file and a page: on one line, and without anything that steers a
 * terminal or turns the reading direction.
 */
public final class ForeignText {

  private static final int LONGEST = 2000;

  /** Commands to a terminal: with parameters, with a text such as a title, and short ones. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "\u001b\\[[0-?]*[ -/]*[@-~]"
              + "|\u001b[\\]PX^_][^\u0007\u001b]*(\u0007|\u001b\\\\)?"
              + "|\u001b.?",
          Pattern.DOTALL);

  private ForeignText() {}

  /**
   * Makes it harmless.
   *
   * @param text anything; markup is left for whoever writes it to escape
   * @return the same letters; null for null
   */
  public static String of(String text) {
    if (text == null) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    COMMAND
        .matcher(text)
        .replaceAll("")
        .codePoints()
        .map(letter -> isSpace(letter) ? ' ' : letter)
        .filter(ForeignText::isShown)
        .limit(LONGEST + 1L)
        .forEach(line::appendCodePoint);
    int letters = line.codePointCount(0, line.length());
    return letters <= LONGEST
        ? line.toString()
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...";
  }

  private static boolean isSpace(int letter) {
    int type = Character.getType(letter);
    return Character.isWhitespace(letter)
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static boolean isShown(int letter) {
    int type = Character.getType(letter);
    return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
  }
}
