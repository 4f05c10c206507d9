package io.github.concurrencybench.report;

import io.github.concurrencybench.result.Results;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the reader has to know before believing the numbers.
 *
 * @param kind noise, or a note
 * @param sentence what it is
 */
public record Remark(String kind, Told sentence) {

  static List<Remark> of(Results results, Words words) {
    Stream<Remark> noise =
        results.noise().sentences().stream()
            .map(sentence -> new Remark(words.get("noise"), words.english(sentence)));
    Stream<Remark> notes =
        results.warnings().stream()
            .map(sentence -> new Remark(words.get("note"), words.english(sentence)));
    return Stream.concat(noise, notes).toList();
  }
}
