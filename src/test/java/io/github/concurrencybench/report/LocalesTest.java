package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.fault.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run is the same to whoever reads it, wherever it was measured. */
final class LocalesTest {

  private static final List<String> FILES =
      List.of(
          "results.json",
          "results.csv",
          "jmh-result.json",
          "summary.md",
          "index.html",
          "charts/duration-local.svg");

  private final Locale usual = Locale.getDefault();

  @TempDir private Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(usual);
  }

  private Map<String, String> written(Locale locale) throws IOException {
    Locale.setDefault(locale);
    new Report(folder).write();
    Map<String, String> files = new TreeMap<>();
    for (String file : FILES) {
      files.put(file, Files.readString(folder.resolve(file), StandardCharsets.UTF_8));
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
  @Fault(
      row = 62,
      fault = "The machine speaks Turkish, German, Arabic or Hindi",
      promise = "the same bytes in every file")
  void theFilesAreTheSameInEveryLocale(String locale) throws IOException {
    ReportedRun.withEveryState().writtenTo(folder);
    Map<String, String> english = written(Locale.ENGLISH);
    assertThat(written(Locale.forLanguageTag(locale))).isEqualTo(english);
  }
}
