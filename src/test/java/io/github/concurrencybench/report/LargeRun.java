package io.github.concurrencybench.report;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.JournalHead;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.Noise;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.RunStatus;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A run of many cells, as a full sweep writes it: five rounds of three samples, each round with the
 * service times of all its tasks. The target serves 48 at once.
 *
 * @param workloads how many
 * @param models how many, {@code sequential} not among them
 * @param workers the numbers of workers
 */
record LargeRun(int workloads, int models, int... workers) {

  private static final int ROUNDS = 5;
  private static final int SAMPLES = 3;
  private static final int CAPACITY = 48;
  private static final double TASK = 20;

  /** Writes the journal into a folder, which is made. */
  Path journalIn(Path folder) throws IOException {
    List<Workload> targets = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (int workload = 1; workload <= workloads; workload++) {
      targets.add(HandMade.target("pages-" + workload, CAPACITY));
      for (int model = 1; model <= models; model++) {
        String name = "model-" + model;
        for (int count : workers) {
          cells.add(HandMade.cell("pages-" + workload, name, count));
        }
      }
    }
    JournalHead head = HandMade.head(HandMade.plan(targets, cells));
    Journal.start(folder, head).end(RunStatus.INTERRUPTED);
    write(folder.resolve(Journal.FILE), cells);
    return folder;
  }

  /**
   * Not by the journal, which waits for the disk after each line; as those of before, without
   * checksums.
   */
  private static void write(Path file, List<Cell> cells) throws IOException {
    Random random = new Random(7);
    List<String> head =
        Files.readAllLines(file).stream()
            .map(line -> line.replaceFirst(",\"crc\":\"[0-9a-f]+\"}$", "}"))
            .toList();
    try (Writer lines = Files.newBufferedWriter(file)) {
      lines.write(head.get(0) + "\n");
      for (int round = 1; round <= ROUNDS; round++) {
        for (Cell cell : cells) {
          Object line = Map.of("round", round(cell, round, random), "finishedAt", HandMade.START);
          lines.write(Json.LINE.toJson(line) + "\n");
        }
      }
      lines.write(head.get(1).replace("interrupted", "complete") + "\n");
    }
  }

  private static RoundResult round(Cell cell, int round, Random random) {
    int workers = cell.workers().count();
    double queue = Math.max(1, (double) Math.min(workers, HandMade.TASKS) / CAPACITY);
    long[] tasks =
        IntStream.range(0, SAMPLES * HandMade.TASKS)
            .mapToLong(task -> Math.round(1e6 * TASK * queue * (1 + 0.1 * random.nextDouble())))
            .toArray();
    long[][] batches = new long[SAMPLES][];
    for (int batch = 0; batch < SAMPLES; batch++) {
      batches[batch] =
          Arrays.copyOfRange(tasks, batch * HandMade.TASKS, (batch + 1) * HandMade.TASKS);
    }
    return new RoundResult(
        cell,
        round,
        Status.MEASURED,
        null,
        Arrays.stream(batches).map(batch -> sample(round, workers, batch, random)).toList(),
        Duration.ofMillis(3),
        HandMade.histogram(tasks));
  }

  private static Sample sample(int round, int workers, long[] tasks, Random random) {
    double busy = Math.min(workers, HandMade.TASKS);
    Duration batch = Duration.ofNanos(Math.round(Arrays.stream(tasks).sum() / busy));
    return new Sample(
        round,
        batch,
        HandMade.TASKS,
        Map.of(),
        102_400,
        4_000_000_000_102_400L,
        Duration.ofNanos(30_000_000 + random.nextInt(10_000_000)),
        8 + workers,
        (80L << 20) + 100_000L * workers + random.nextInt(1 << 20),
        740_000L + random.nextInt(10_000),
        Duration.ZERO,
        new Noise(
            random.nextDouble() / 20, 1 + random.nextDouble(), 0.01, Duration.ZERO, null, 0.02));
  }
}
