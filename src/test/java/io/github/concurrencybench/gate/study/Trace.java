package io.github.concurrencybench.gate.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the same code took in fresh JVMs: of each cell visits in the order of time, each of three
 * forks right after one another.
 *
 * @param name such as quiet
 * @param cells the visits by the cell's name
 */
record Trace(String name, Map<String, List<List<Fork>>> cells) {

  static final int FORKS = 3;

  /**
   * One JVM.
   *
   * @param tookNanos all of it
   * @param durations of each batch, in nanoseconds
   * @param cpus processor time of each batch
   */
  record Fork(long tookNanos, List<Long> durations, List<Long> cpus) {}

  /** Reads what was recorded; a visit that was cut off is left out. */
  static Trace read(Path file) throws IOException {
    Map<String, Map<Integer, List<Fork>>> visits = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split(",");
      if (!fields[0].equals("cell")) {
        visits
            .computeIfAbsent(fields[0], none -> new LinkedHashMap<>())
            .computeIfAbsent(Integer.valueOf(fields[1]), none -> new ArrayList<>())
            .add(new Fork(Long.parseLong(fields[3]), numbers(fields[4]), numbers(fields[5])));
      }
    }
    Map<String, List<List<Fork>>> cells = new LinkedHashMap<>();
    visits.forEach(
        (cell, each) ->
            cells.put(cell, each.values().stream().filter(v -> v.size() == FORKS).toList()));
    return new Trace(file.getFileName().toString().replace(".csv", ""), cells);
  }

  private static List<Long> numbers(String joined) {
    return Arrays.stream(joined.split(";")).map(Long::valueOf).toList();
  }

  List<String> names() {
    return List.copyOf(cells.keySet());
  }

  List<List<Fork>> visits(String cell) {
    return cells.get(cell);
  }
}
