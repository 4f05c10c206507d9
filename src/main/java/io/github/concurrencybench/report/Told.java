package io.github.concurrencybench.report;

/**
 * A sentence with the language that it is in: those that other programs read are English on every
 * page, and a screen reader has to know.
 *
 * @param text the sentence
 * @param language its language where that is not the page's, such as {@code en}; else empty
 */
public record Told(String text, String language) {

  static final Told NOTHING = new Told("", "");

  static Told of(String text) {
    return new Told(text, "");
  }
}
