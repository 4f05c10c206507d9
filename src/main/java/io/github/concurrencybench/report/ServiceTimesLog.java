package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.ServiceTimes;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CellNames;
import io.github.concurrencybench.result.JournalContent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * {@code service-times.hlog}: a histogram for each cell, tagged with its name, in HdrHistogram's
 * log format. Nanoseconds. Filled cell by cell, since all histograms together are large.
 */
final class ServiceTimesLog {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final HistogramLogWriter writer = new HistogramLogWriter(bytes);
  private final CellNames names;
  private final long start;
  private final long end;

  /** Of a run, without any cell so far. */
  ServiceTimesLog(JournalContent journal) {
    names = journal.head().plan().names();
    start = journal.head().startedAt().toEpochMilli();
    end = journal.lastInstant().toEpochMilli();
    writer.outputLogFormatVersion();
    writer.outputLegend();
  }

  void add(Cell cell, ServiceTimes times) {
    Histogram histogram = times.merged();
    if (histogram.getTotalCount() > 0) {
      histogram.setTag(names.of(cell));
      histogram.setStartTimeStamp(start);
      histogram.setEndTimeStamp(end);
      writer.outputIntervalHistogram(histogram);
    }
  }

  String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
