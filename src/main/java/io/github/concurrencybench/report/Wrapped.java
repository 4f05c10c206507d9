package io.github.concurrencybench.report;

import io.github.concurrencybench.result.ForeignText;
import java.util.List;

/** Texts as lines of the terminal. */
final class Wrapped {

  static final int WIDTH = 73;

  private Wrapped() {}

  /** Adds a text, with an indent from its second line on. */
  static void add(List<String> lines, String text, String indent) {
    StringBuilder line = new StringBuilder();
    for (String word : harmless(text).split("(?<=\\S) ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(indent).append(word.strip());
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
  }

  /** What a server or a JVM said must not steer the terminal. */
  static String harmless(String text) {
    return ForeignText.of(text);
  }
}
