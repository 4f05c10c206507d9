package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.result.JournalContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Median;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a report costs, from the journal to all files: in a JVM that was just started, as a goal
 * does it, and in one that has made reports before. Run by hand with -Pbenchmark; the numbers are
 * kept in docs/performance.md.
 */
@Tag("benchmark")
final class ReportBenchmark {

  private static final int TURNS = 3;
  private static final int WARM_UPS = 2;
  private static final List<String> PARTS = List.of("read", "summed up", "numbers", "page", "all");

  @TempDir private Path folder;

  private static Map<String, LargeRun> runs() {
    Map<String, LargeRun> runs = new LinkedHashMap<>();
    runs.put("usual", new LargeRun(2, 4, 1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 100));
    runs.put("five workloads", new LargeRun(5, 4, IntStream.rangeClosed(1, 500).toArray()));
    return runs;
  }

  @Test
  void printsWhatAReportCosts() throws Exception {
    List<String> sizes = new ArrayList<>();
    System.out.println("| run | JVM | read | summed up | numbers | page | all, s | most |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (Map.Entry<String, LargeRun> each : runs().entrySet()) {
      Path run = each.getValue().journalIn(folder.resolve(each.getKey().replace(' ', '-')));
      List<double[]> fresh = new ArrayList<>();
      for (int turn = 0; turn < TURNS; turn++) {
        fresh.add(inAFreshJvm(run, 1).get(0));
      }
      List<double[]> later = inAFreshJvm(run, TURNS + WARM_UPS);
      System.out.println(row(each.getKey(), "fresh", fresh));
      System.out.println(row(each.getKey(), "warm", later.subList(WARM_UPS, later.size())));
      sizes.add(sizes(each.getKey(), run));
    }
    System.out.println("\n| run | index.html, MB | its pictures | cells.html | results.json |");
    System.out.println("|---|---|---|---|---|");
    sizes.forEach(System.out::println);
  }

  /** Makes the report of a folder some times, and prints a line of seconds each time. */
  public static void main(String[] args) throws IOException {
    Path run = Path.of(args[0]);
    for (int turn = 0; turn < Integer.parseInt(args[1]); turn++) {
      long start = System.nanoTime();
      JournalContent journal = JournalContent.read(run);
      long read = System.nanoTime();
      RunFiles files = new RunFiles(journal, run);
      long summed = System.nanoTime();
      files.writeNumbers(run);
      long numbers = System.nanoTime();
      new Report(run).writePage(files);
      long end = System.nanoTime();
      System.out.println(
          Stream.of(read - start, summed - read, numbers - summed, end - numbers, end - start)
              .map(nanos -> String.valueOf(nanos / 1e9))
              .toList()
              .toString()
              .replaceAll("[\\[\\],]", ""));
    }
  }

  private static List<double[]> inAFreshJvm(Path run, int turns) throws Exception {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
                "-cp",
                System.getProperty("java.class.path"),
                ReportBenchmark.class.getName(),
                run.toString(),
                String.valueOf(turns))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed =
        new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(java.waitFor()).isZero();
    return printed
        .lines()
        .map(line -> Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray())
        .toList();
  }

  private static String row(String name, String jvm, List<double[]> turns) {
    StringBuilder row = new StringBuilder("| %s | %s |".formatted(name, jvm));
    for (int part = 0; part < PARTS.size(); part++) {
      int column = part;
      double[] all = turns.stream().mapToDouble(turn -> turn[column]).toArray();
      row.append(String.format(Locale.ROOT, " %.2f |", Median.withDefaults().evaluate(all)));
    }
    double most = turns.stream().mapToDouble(turn -> turn[PARTS.size() - 1]).max().orElseThrow();
    return row.append(String.format(Locale.ROOT, " %.2f |", most)).toString();
  }

  private static String sizes(String name, Path run) throws IOException {
    long pictures;
    try (Stream<Path> charts = Files.list(run.resolve("charts"))) {
      pictures =
          charts
              .filter(file -> !file.getFileName().toString().startsWith("dark-"))
              .mapToLong(file -> file.toFile().length())
              .sum();
    }
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f | %.1f |",
        name,
        Files.size(run.resolve(Report.PAGE)) / 1e6,
        pictures / 1e6,
        Files.size(run.resolve(Place.CELLS)) / 1e6,
        Files.size(run.resolve("results.json")) / 1e6);
  }
}
