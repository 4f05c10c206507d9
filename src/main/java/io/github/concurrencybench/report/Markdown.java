package io.github.concurrencybench.report;

/** Texts in a Markdown file: whatever a name holds, it stays text. */
final class Markdown {

  private static final String SPECIAL = "\\`*_{}[]!|~$:";
  private static final int LONGEST = 120;
  private static final int LONGEST_SENTENCE = 600;

  private Markdown() {}

  /** On one line, cut where it is long, and without a mark that would link, call or format. */
  static String text(String text) {
    return text(text, LONGEST);
  }

  /** The same for what may be longer than a name. */
  static String sentence(String text) {
    return text(text, LONGEST_SENTENCE);
  }

  private static String text(String text, int longest) {
    StringBuilder escaped = new StringBuilder();
    String line = text.replaceAll("\\s+", " ").strip();
    String shown = line.length() > longest ? line.substring(0, longest) + "..." : line;
    shown.codePoints().filter(EscapeEverything::isShown).forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int character) {
    switch (character) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      // A person would be called or an issue linked, whatever stands before it; not if after it
      // comes a space of no width.
      case '@', '#' -> escaped.appendCodePoint(character).append("&#8203;");
      default -> {
        if (SPECIAL.indexOf(character) >= 0) {
          escaped.append('\\');
        }
        escaped.appendCodePoint(character);
      }
    }
  }
}
