package io.github.concurrencybench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the fault matrix, of which {@code src/test/resources/fault-rows.txt} has all.
 *
 * @param number its number
 * @param priority how early it has to be shown
 * @param part of what it is
 * @param fault what goes wrong
 * @param unshown why no test shows it; empty where one does
 */
record FaultRow(int number, Priority priority, String part, String fault, String unshown) {

  static final Path FILE = Path.of("src/test/resources/fault-rows.txt");
  private static final String PART = "# ";
  private static final int COLUMNS = 4;

  /** When a row has to be shown. */
  enum Priority {
    /** Before the first release. */
    A,
    /** Before 1.0. */
    B,
    /** Later. */
    C
  }

  static List<FaultRow> all() throws IOException {
    return of(Files.readAllLines(FILE));
  }

  static List<FaultRow> of(List<String> lines) {
    List<FaultRow> rows = new ArrayList<>();
    String part = "";
    for (String line : lines) {
      if (line.startsWith(PART)) {
        part = line.substring(PART.length());
      } else if (!line.isBlank()) {
        rows.add(of(part, line));
      }
    }
    return rows;
  }

  private static FaultRow of(String part, String line) {
    String[] columns = line.split("\\|", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException("no row of a fault: " + line);
    }
    return new FaultRow(
        Integer.parseInt(columns[0].strip()),
        Priority.valueOf(columns[1].strip()),
        part,
        columns[2].strip(),
        columns[3].strip());
  }

  /** As the file has them. */
  static String text(List<FaultRow> rows) {
    StringBuilder text = new StringBuilder();
    String part = "";
    for (FaultRow row : rows) {
      if (!row.part.equals(part)) {
        text.append(part.isEmpty() ? "" : "\n").append(PART).append(row.part).append('\n');
        part = row.part;
      }
      text.append(row.line()).append('\n');
    }
    return text.toString();
  }

  private String line() {
    return "%d | %s | %s | %s".formatted(number, priority, fault, unshown).strip();
  }

  FaultRow shown() {
    return new FaultRow(number, priority, part, fault, "");
  }

  boolean isUrgent() {
    return priority != Priority.C;
  }
}
