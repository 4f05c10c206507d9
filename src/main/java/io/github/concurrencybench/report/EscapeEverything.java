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
    text.codePoints().filter(EscapeEverything::isShown).forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  /** Control characters and changes of the writing direction could hide what stands there. */
  private static boolean isShown(int character) {
    return !Character.isISOControl(character) && Character.getType(character) != Character.FORMAT;
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
