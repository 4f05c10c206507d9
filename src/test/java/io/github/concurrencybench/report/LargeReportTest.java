package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What 10,000 cells are made of, told from two smaller runs: pages grow by the cell. */
final class LargeReportTest {

  private static final int CELLS = 10_000;
  private static final int MODELS = 4;
  private static final int SMALL = 260;
  private static final int LARGE = 500;

  @TempDir private Path folder;

  @Test
  void tenThousandCellsAreLessThanThreeMegabytesToLoad() throws IOException {
    Sizes small = sizes(SMALL);
    Sizes large = sizes(LARGE);
    double cells = (LARGE - SMALL) * MODELS;
    assertThat((large.cells() - small.cells()) / cells * CELLS).isBetween(1e6, 2.9e6);
    // Above a thousand cells of a workload, they stand on the other page alone.
    assertThat(large.index()).isLessThan(small.index() + 1000).isLessThan(100_000);
    // Five such workloads, each with its pictures on paper of one colour.
    assertThat(5 * large.pictures()).isLessThan(2_900_000);
  }

  /** In bytes. */
  private record Sizes(long index, long cells, long pictures) {}

  private Sizes sizes(int most) throws IOException {
    int[] workers = IntStream.rangeClosed(1, most).toArray();
    Path run = new LargeRun(1, MODELS, workers).journalIn(folder.resolve("run-" + most));
    assertThat(new Report(run).write().cells()).hasSize(MODELS * most);
    return new Sizes(
        Files.size(run.resolve(Report.PAGE)), Files.size(run.resolve(Place.CELLS)), light(run));
  }

  private static long light(Path run) throws IOException {
    try (var charts = Files.list(run.resolve("charts"))) {
      return charts
          .filter(file -> !file.getFileName().toString().startsWith("dark-"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }
}
