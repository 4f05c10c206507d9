package io.github.concurrencybench.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.descriptive.Median;

/** What a benchmark took in each turn, in the unit of its aim. */
final class Turns {

  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  double median() {
    return Median.withDefaults().evaluate(values.stream().mapToDouble(v -> v).toArray());
  }

  /** Median, least and most, as columns of a table. */
  String columns(String format) {
    double least = values.stream().mapToDouble(v -> v).min().orElseThrow();
    double most = values.stream().mapToDouble(v -> v).max().orElseThrow();
    String all = String.join(" | ", format, format, format);
    return String.format(Locale.ROOT, all, median(), least, most);
  }
}
