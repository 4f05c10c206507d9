package io.github.concurrencybench.report.chart;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.DoubleFunction;

/** The words of the pictures in one language, and its numbers. */
final class ChartWords {

  static final String BUNDLE = "io.github.concurrencybench.report.chart.words";

  static final ChartWords ENGLISH = of(Locale.ROOT);

  private final ResourceBundle bundle;

  private ChartWords(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** Of the reader's language, or English ones; never those of the JVM's own. */
  static ChartWords of(Locale locale) {
    return new ChartWords(
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ChartWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  String get(String key) {
    return bundle.getString(key);
  }

  /** With values in place of {@code %1$s}, {@code %2$s}, ... */
  String with(String key, Object... values) {
    return String.format(bundle.getLocale(), bundle.getString(key), values);
  }

  String text(Quantity quantity, double value) {
    return figure(quantity.text(value));
  }

  DoubleFunction<String> ticks(Quantity quantity) {
    return value -> figure(quantity.tick(value));
  }

  /** A number as it is written in English, with the separators of this language. */
  String figure(String english) {
    return LocalFigure.of(english, bundle.getLocale());
  }
}
