package io.github.concurrencybench.report;

import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.Sample;
import java.util.ArrayList;
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

  private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-]");
  private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]");

  private ResultsCsv() {}

  static String of(Results results) {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    for (CellResult cell : results.cells()) {
      if (cell.samples().isEmpty()) {
        lines.add(
            line(
                cell,
                Stream.of(
                    "", cell.cell().tasks(), "", "", "", "", "", "", "", "", "", "", "", "")));
      }
      cell.samples().forEach(sample -> lines.add(line(cell, numbers(cell, sample))));
    }
    return String.join("\r\n", lines) + "\r\n";
  }

  private static String line(CellResult cell, Stream<?> numbers) {
    Stream<?> names =
        Stream.of(
            cell.cell().workload(),
            cell.cell().model(),
            cell.cell().workers(),
            cell.cell().jvm(),
            cell.cell().side().name().toLowerCase(java.util.Locale.ROOT),
            cell.status(),
            cell.reason() == null ? "" : cell.reason());
    return Stream.concat(names.map(ResultsCsv::text), numbers)
        .map(ResultsCsv::quoted)
        .collect(Collectors.joining(","));
  }

  private static Stream<?> numbers(CellResult cell, Sample sample) {
    return Stream.of(
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

  private static String quoted(Object value) {
    String text = value.toString();
    return SPECIAL.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
