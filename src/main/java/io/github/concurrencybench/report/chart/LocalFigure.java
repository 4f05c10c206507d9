package io.github.concurrencybench.report.chart;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers are written in English once; this is how they look elsewhere. */
public final class LocalFigure {

  private LocalFigure() {}

  /**
   * Exchanges the separators of a number.
   *
   * @param english the number as it is written in English, with its unit
   * @param locale the reader's
   * @return the same with the separators of that language
   */
  public static String of(String english, Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
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
