package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("%\\d\\$s|%%");

  /** Of these the end is computed: the name of a status, an output or a goal's page. */
  private static final List<String> PREFIXES =
      List.of(
          "run_",
          "cell_",
          "answer_",
          "sum_",
          "report_",
          "modules_",
          "confidence_",
          "sure_",
          "limit_",
          "read_",
          "verdict_",
          "metric_");

  private static Properties bundle(String name) throws IOException {
    Properties words = new Properties();
    try (InputStream file = Words.class.getResourceAsStream(name + ".properties")) {
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return words;
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"words", "chart/words"})
  void everyWordIsThereInBothLanguagesWithTheSamePlaceholders(String name) throws IOException {
    Properties english = bundle(name);
    Properties german = bundle(name + "_de");
    assertThat(new TreeSet<>(german.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(german.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(english.getProperty(key)));
      assertThat(german.getProperty(key)).as(key).isNotBlank();
    }
    assertThat(bundle(name + "_en")).isEmpty();
  }

  private static String sources(Predicate<Path> which) throws IOException {
    try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
        Stream<Path> templates = Files.walk(Path.of("templates"))) {
      return Stream.concat(java, templates)
          .filter(Files::isRegularFile)
          .filter(which)
          .map(WordsTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static boolean isOfCharts(Path file) {
    return file.getParent().endsWith("report/chart");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  @Test
  void everyWordIsUsedAndEveryUsedWordIsThere() throws IOException {
    String sources = sources(file -> !isOfCharts(file));
    for (String key : bundle("words").stringPropertyNames()) {
      boolean computed = PREFIXES.stream().anyMatch(key::startsWith);
      boolean used =
          sources.contains("\"" + key + "\"")
              || Pattern.compile("\\$\\{?words\\." + key + "\\b").matcher(sources).find();
      assertThat(computed || used).as(key).isTrue();
    }
    Pattern.compile("words\\.(?:(?:get|with)\\(\\s*\"([a-z_-]+)\"\\s*[,)]|(\\w+)\\b(?!\\())")
        .matcher(sources)
        .results()
        .map(use -> use.group(1) == null ? use.group(2) : use.group(1))
        .forEach(key -> assertThat(Words.ENGLISH.get(key)).as(key).isNotBlank());
  }

  @Test
  void everyWordOfThePicturesIsUsed() throws IOException {
    String sources = sources(WordsTest::isOfCharts);
    for (String key : bundle("chart/words").stringPropertyNames()) {
      assertThat(sources).contains("\"" + key + "\"");
    }
  }

  private static int places(String pattern) {
    return (int)
        Pattern.compile("%(?:(\\d)\\$)?[-.0-9]*[a-z]")
            .matcher(pattern)
            .results()
            .map(place -> place.group(1) == null ? place.start() : place.group(1))
            .distinct()
            .count();
  }

  /** What is said in English where it is found out, with a place for each value. */
  @Test
  void everySentenceIsThereInGermanWithTheSameValues() throws IOException {
    Properties german = bundle("sentences_de");
    Set<String> keys = new TreeSet<>();
    String code = sources(file -> file.getParent().endsWith("analysis"));
    Pattern.compile("Said\\.of\\(\\s*\"([a-z_0-9]+)\",\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"[\\s+]*)+)?")
        .matcher(code)
        .results()
        .filter(said -> !said.group(1).endsWith("_"))
        .forEach(
            said -> {
              keys.add(said.group(1));
              String translated = german.getProperty(said.group(1));
              assertThat(translated).as(said.group(1)).isNotBlank();
              if (said.group(2) != null) {
                assertThat(places(translated)).as(said.group(1)).isEqualTo(places(said.group(2)));
              }
            });
    german.stringPropertyNames().stream()
        .filter(key -> !key.startsWith("confidence_"))
        .forEach(key -> assertThat(keys).contains(key));
    assertThat(keys).hasSizeGreaterThan(60);
  }

  @Test
  void anotherLanguageGetsEnglishWhateverTheJvmSpeaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Words.of(Locale.FRENCH).get("workers")).isEqualTo("Workers");
      assertThat(Words.of(Locale.ENGLISH).get("workers")).isEqualTo("Workers");
      assertThat(Words.of(Locale.ROOT).get("workers")).isEqualTo("Workers");
      assertThat(Words.of(new Locale("de", "AT")).get("workers")).isEqualTo("Arbeiter");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void numbersHaveTheSeparatorsOfTheLanguage() {
    assertThat(Words.ENGLISH.figure("4,800 in 0.21 s")).isEqualTo("4,800 in 0.21 s");
    assertThat(Words.of(Locale.GERMAN).figure("4,800 in 0.21 s")).isEqualTo("4.800 in 0,21 s");
  }

  @Test
  void sentencesAreFilledIn() {
    assertThat(Words.ENGLISH.with("waited_for_a_processor", "25"))
        .isEqualTo("a thread waited for a processor in 25 % of the time");
    assertThatThrownBy(() -> Words.ENGLISH.get("no_such_word"))
        .isInstanceOf(MissingResourceException.class);
  }
}
