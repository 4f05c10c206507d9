package io.github.concurrencybench.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the sentences of a run are made of, by how they stand in its files. */
public final class Sayings {

  private final Map<String, Said> byText = new LinkedHashMap<>();

  /** Nobody has said anything. */
  public Sayings() {
    // Filled by text().
  }

  /** Keeps what it is made of. */
  String text(Said said) {
    String text = said.text();
    byText.put(text, said);
    return text;
  }

  /**
   * Finds what a sentence is made of.
   *
   * @param text how it stands in the results
   * @return its values; empty of a sentence that others have written
   */
  public Optional<Said> of(String text) {
    return Optional.ofNullable(byText.get(text));
  }
}
