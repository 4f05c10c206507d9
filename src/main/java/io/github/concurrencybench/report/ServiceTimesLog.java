package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.ServiceTimes;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.RoundResult;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    for (Cell cell : journal.head().plan().cells()) {
      List<RoundResult> rounds =
          journal.rounds().stream().filter(round -> round.cell().equals(cell)).toList();
      Histogram histogram = ServiceTimes.merged(rounds);
      if (histogram.getTotalCount() > 0) {
        histogram.setTag(journal.head().plan().nameOf(cell));
        histogram.setStartTimeStamp(journal.head().startedAt().toEpochMilli());
        histogram.setEndTimeStamp(journal.lastInstant().toEpochMilli());
        writer.outputIntervalHistogram(histogram);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
