package io.github.concurrencybench.report;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;

/** Escapes whatever a template prints, so that no name, URL or error text becomes markup. */
final class EscapeEverything implements ReferenceInsertionEventHandler {

  @Override
  public Object referenceInsert(Context context, String reference, Object value) {
    return value == null ? null : escaped(value.toString());
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .map(character -> Character.isWhitespace(character) ? ' ' : character)
        .filter(EscapeEverything::isShown)
        .forEach(character -> append(escaped, character));
    return escaped.toString();
  }

  /**
   * Control characters and changes of the writing direction could hide what stands there, and half
   * of a pair cannot be written at all.
   */
  static boolean isShown(int character) {
    int type = Character.getType(character);
    return !Character.isISOControl(character)
        && type != Character.FORMAT
        && type != Character.SURROGATE;
  }

  private static void append(StringBuilder escaped, int character) {
    switch (character) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      default -> escaped.appendCodePoint(character);
    }
  }
}
