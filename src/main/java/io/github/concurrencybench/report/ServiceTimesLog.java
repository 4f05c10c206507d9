package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.ServiceTimes;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CellNames;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.RoundResult;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * {@code service-times.hlog}: a histogram for each cell, tagged with its name, in HdrHistogram's
 * log format. Nanoseconds.
 */
final class ServiceTimesLog {

  private ServiceTimesLog() {}

  static String of(JournalContent journal) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    HistogramLogWriter writer = new HistogramLogWriter(bytes);
    writer.outputLogFormatVersion();
    writer.outputLegend();
    CellNames names = journal.head().plan().names();
    Map<Cell, List<RoundResult>> rounds =
        journal.rounds().stream().collect(Collectors.groupingBy(RoundResult::cell));
    for (Cell cell : journal.head().plan().cells()) {
      Histogram histogram = ServiceTimes.of(rounds.getOrDefault(cell, List.of())).merged();
      if (histogram.getTotalCount() > 0) {
        histogram.setTag(names.of(cell));
        histogram.setStartTimeStamp(journal.head().startedAt().toEpochMilli());
        histogram.setEndTimeStamp(journal.lastInstant().toEpochMilli());
        writer.outputIntervalHistogram(histogram);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
