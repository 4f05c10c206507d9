package io.github.concurrencybench.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A sentence, or a part of one, with the values that it is made of: files hold it in English, a
 * page may say the same in another language.
 *
 * @param key its name among the sentences of another language; empty where parts follow each other
 * @param english how it is said, with a place for each value as in {@link String#format}
 * @param values numbers, names, parts that are said themselves, and figures
 */
public record Said(String key, String english, List<Object> values) {

  /** Where there is nothing to say. */
  public static final Said NOTHING = together();

  /** Checks the parts and copies the list. */
  public Said {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(english, "english");
    values = List.copyOf(values);
  }

  /**
   * A number as English writes it, with its unit.
   *
   * @param english such as {@code 0.25 s}
   */
  public record Figure(String english) {
    @Override
    public String toString() {
      return english;
    }
  }

  static Said of(String key, String english, Object... values) {
    return new Said(key, english, Arrays.asList(values));
  }

  /** Parts that follow each other, without a space. */
  static Said together(Object... parts) {
    return new Said("", "%s".repeat(parts.length), Arrays.asList(parts));
  }

  /** Sentences with a space between them. */
  static Said joined(List<Said> sentences) {
    Object[] parts = new Object[Math.max(0, 2 * sentences.size() - 1)];
    Arrays.fill(parts, " ");
    for (int index = 0; index < sentences.size(); index++) {
      parts[2 * index] = sentences.get(index);
    }
    return together(parts);
  }

  /**
   * As it stands in files.
   *
   * @return the English text
   */
  public String text() {
    return String.format(Locale.ROOT, english, values.toArray());
  }

  /** The same, so that it can be a value. */
  @Override
  public String toString() {
    return text();
  }
}
