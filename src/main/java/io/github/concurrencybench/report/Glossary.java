package io.github.concurrencybench.report;

import java.util.List;

/** How the page is to be read. */
final class Glossary {

  private static final List<String> TERMS =
      List.of(
          "workers",
          "time",
          "interval",
          "speed_up",
          "efficiency",
          "confidence",
          "as_fast_range",
          "service_time",
          "threads",
          "cpu",
          "setup",
          "marks");

  private Glossary() {}

  static List<Fact> of(Words words) {
    return TERMS.stream()
        .map(term -> new Fact(words.get(term), words.get("read_" + term)))
        .toList();
  }
}
