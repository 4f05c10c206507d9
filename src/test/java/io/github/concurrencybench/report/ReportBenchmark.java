package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.browser.ShownRun;
import io.github.concurrencybench.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a report costs, from the journal to all files: the first one in a JVM, as after a run, and
 * later ones. Run by hand with -Pbenchmark; the numbers are kept in docs/performance.md.
 */
@Tag("benchmark")
class ReportBenchmark {

  private static final int LATER = 5;
  private static final int[] USUAL = {1, 2, 4, 8, 16, 32, 48, 64, 128, 256, 480};

  @TempDir private Path folder;

  private static Path of(String name, Path folder, int models, int... workers) throws IOException {
    ShownRun run = new ShownRun(name);
    for (int model = 1; model <= models; model++) {
      run.model("model-" + model, 1 + model / 20.0, workers);
    }
    return run.journalIn(Files.createDirectories(folder.resolve(name)));
  }

  @Test
  void printsWhatAReportCosts() throws IOException {
    System.out.println("| run | cells | first, s | later, s | least | most | page, MB |");
    System.out.println("|---|---|---|---|---|---|---|");
    print("usual", of("usual", folder, 3, USUAL));
    print("large", of("large", folder, 10, IntStream.rangeClosed(1, 1000).toArray()));
  }

  private static void print(String name, Path run) throws IOException {
    long start = System.nanoTime();
    Results results = new Report(run).write();
    double first = seconds(start);
    List<Double> later = new ArrayList<>();
    for (int each = 0; each < LATER; each++) {
      long again = System.nanoTime();
      new Report(run).write();
      later.add(seconds(again));
    }
    double[] all = later.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    assertThat(results.cells()).isNotEmpty();
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
        name,
        results.cells().size(),
        first,
        Median.withDefaults().evaluate(all),
        all[0],
        all[all.length - 1],
        Files.size(run.resolve(Report.PAGE)) / 1e6);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
