package io.github.concurrencybench.gate;

import java.util.regex.Pattern;

/**
 * A name with {@code *} for any letters.
 *
 * @param text as the user writes it
 */
record Glob(String text) {

  boolean matches(String name) {
    String[] parts = text.strip().split("\\*", -1);
    StringBuilder regex = new StringBuilder(Pattern.quote(parts[0]));
    for (int index = 1; index < parts.length; index++) {
      regex.append(".*").append(Pattern.quote(parts[index]));
    }
    return name.matches(regex.toString());
  }

  boolean isName() {
    return !text.contains("*");
  }
}
