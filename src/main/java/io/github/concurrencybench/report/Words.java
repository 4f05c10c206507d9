package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.Said;
import io.github.concurrencybench.analysis.Sayings;
import io.github.concurrencybench.report.chart.LocalFigure;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of the page in one language. What stands in files for other programs is English: the
 * sentences of {@code results.json} too, which a page says again from the values they are made of.
 */
public final class Words {

  static final String BUNDLE = "io.github.concurrencybench.report.words";

  /** For the terminal and the page that stands alone. */
  static final Words ENGLISH = of(Locale.ROOT);

  private static final String SENTENCES = "io.github.concurrencybench.report.sentences";

  private final ResourceBundle bundle;
  private final ResourceBundle sentences;
  private final Sayings sayings;

  private Words(ResourceBundle bundle, ResourceBundle sentences, Sayings sayings) {
    this.bundle = bundle;
    this.sentences = sentences;
    this.sayings = sayings;
  }

  /**
   * Finds the words of a language.
   *
   * @param locale the reader's
   * @return its words; English ones where there are none in that language
   */
  public static Words of(Locale locale) {
    return new Words(bundle(BUNDLE, locale), bundle(SENTENCES, locale), new Sayings());
  }

  /** Not of the JVM's own language: an English page of a French machine stays English. */
  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(
        name,
        locale,
        Words.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Knowing what the sentences of a run are made of. */
  Words with(Sayings ofARun) {
    return new Words(bundle, sentences, ofARun);
  }

  /**
   * Finds a word or sentence.
   *
   * @param key its name in the bundle
   * @return the text
   */
  public String get(String key) {
    return bundle.getString(key);
  }

  /**
   * Fills in a sentence.
   *
   * @param key its name in the bundle
   * @param values what stands in place of {@code %1$s}, {@code %2$s}, ...
   * @return the text
   */
  public String with(String key, Object... values) {
    return String.format(bundle.getLocale(), bundle.getString(key), values);
  }

  Locale locale() {
    return bundle.getLocale();
  }

  boolean areEnglish() {
    return get("language").equals("en");
  }

  /** A sentence of the results; one that others have written stays English in any language. */
  Told english(String sentence) {
    return sayings
        .of(sentence)
        .map(this::told)
        .orElseGet(() -> new Told(sentence, areEnglish() ? "" : "en"));
  }

  /** What was said, from its values. */
  Told told(Said said) {
    if (areEnglish()) {
      return Told.of(said.text());
    }
    return said.key().isEmpty() || sentences.containsKey(said.key())
        ? Told.of(inThisLanguage(said))
        : new Told(said.text(), "en");
  }

  private String inThisLanguage(Said said) {
    String pattern =
        sentences.containsKey(said.key()) ? sentences.getString(said.key()) : said.english();
    return String.format(
        bundle.getLocale(), pattern, said.values().stream().map(this::value).toArray());
  }

  private Object value(Object value) {
    if (value instanceof Said part) {
      return inThisLanguage(part);
    }
    return value instanceof Said.Figure figure ? figure(figure.english()) : value;
  }

  /** A number as {@link Figures} writes it, with the separators of this language. */
  String figure(String english) {
    return LocalFigure.of(english, bundle.getLocale());
  }
}
