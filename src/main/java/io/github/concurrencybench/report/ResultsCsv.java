package io.github.concurrencybench.report;

import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.Sample;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code results.csv}: a line a sample, and one for each cell without samples, in the form of RFC
 * 4180.
 */
final class ResultsCsv {

  private static final String HEAD =
      "workload,model,workers,jvm,side,status,reason,round,tasks,durationNanos,ok,failed,bytes,"
          + "checksum,cpuNanos,peakThreads,peakMemoryBytes,allocatedBytes,gcNanos,"
          + "cpuPressure,loadAverage";

  private static final String LINE_END = "\r\n";
  private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-]");
  private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]");

  private ResultsCsv() {}

  static String of(Results results) {
    StringBuilder lines = new StringBuilder(HEAD).append(LINE_END);
    for (CellResult cell : results.cells()) {
      String names = names(cell);
      if (cell.samples().isEmpty()) {
        lines.append(names).append(",,").append(cell.cell().tasks()).append(",,,,,,,,,,,,");
        lines.append(LINE_END);
      }
      for (Sample sample : cell.samples()) {
        lines.append(names);
        for (Object number : numbers(sample)) {
          lines.append(',').append(number);
        }
        lines.append(LINE_END);
      }
    }
    return lines.toString();
  }

  private static String names(CellResult cell) {
    return Stream.of(
            cell.cell().workload(),
            cell.cell().model(),
            cell.cell().workers(),
            cell.cell().jvm(),
            cell.cell().side().name().toLowerCase(java.util.Locale.ROOT),
            cell.status(),
            cell.reason() == null ? "" : cell.reason())
        .map(ResultsCsv::text)
        .map(ResultsCsv::quoted)
        .collect(Collectors.joining(","));
  }

  private static List<Object> numbers(Sample sample) {
    return List.of(
        sample.round(),
        sample.ran(),
        sample.duration().toNanos(),
        sample.ok(),
        sample.failed(),
        sample.bytes(),
        sample.checksum(),
        sample.cpu().toNanos(),
        sample.peakThreads(),
        orEmpty(sample.peakMemoryBytes()),
        orEmpty(sample.allocatedBytes()),
        sample.gc().toNanos(),
        orEmpty(sample.noise().cpuPressure()),
        orEmpty(sample.noise().loadAverage()));
  }

  /** A spreadsheet would take the text for a formula, and run it. */
  private static String text(Object name) {
    String text = name.toString();
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }

  private static Object orEmpty(Object value) {
    return value == null ? "" : value;
  }

  private static String quoted(String text) {
    return SPECIAL.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
