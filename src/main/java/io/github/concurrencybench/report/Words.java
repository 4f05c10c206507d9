package io.github.concurrencybench.report;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of the page in one language. What stands in files for other programs is English: the
 * sentences of {@code results.json}, reasons, names of models and charts.
 */
public final class Words {

  static final String BUNDLE = "io.github.concurrencybench.report.words";

  /** For the terminal and the page that stands alone. */
  static final Words ENGLISH = of(Locale.ROOT);

  private final ResourceBundle bundle;

  private Words(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * Finds the words of a language.
   *
   * @param locale the reader's
   * @return its words; English ones where there are none in that language
   */
  public static Words of(Locale locale) {
    // Not the JVM's own language: an English page of a French machine stays English.
    return new Words(
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            Words.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
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

  /** A sentence of the results, which is English in any language. */
  Told english(String sentence) {
    return new Told(sentence, areEnglish() ? "" : "en");
  }

  /** A number as {@link Figures} writes it, with the separators of this language. */
  String figure(String english) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(bundle.getLocale());
    StringBuilder figure = new StringBuilder();
    for (char each : english.toCharArray()) {
      figure.append(
          switch (each) {
            case '.' -> symbols.getDecimalSeparator();
            case ',' -> symbols.getGroupingSeparator();
            default -> each;
          });
    }
    return figure.toString();
  }
}
