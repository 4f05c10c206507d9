package io.github.concurrencybench.fork.spark.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Spark logs: a file while the fork lives, which is added to the forks' log. Why executors
 * fail that have never come up is told nowhere else.
 *
 * @param file of this fork alone
 * @param kept where it goes
 */
record SparkLog(Path file, Path kept) {

  private static final String LOG4J = "org.apache.logging.slf4j.SLF4JServiceProvider";

  /** Of the client of a standalone cluster: number, state and reason. */
  private static final Pattern FAILED_EXECUTOR =
      Pattern.compile(
          "Executor updated: \\S+/(\\d+) is now (EXITED|FAILED|LOST)\\s*\\(?(.*?)\\)?$");

  private static final Pattern PROBLEM = Pattern.compile(" (WARN|ERROR) +(.*)");
  private static final int CHARACTERS = 300;

  /** Makes something whose first line of log opens it. */
  interface Made<T> {
    T made() throws Exception;
  }

  /**
   * Lets Spark log into the file. The properties are taken back at once: they would also steer the
   * log of the user's tasks.
   */
  <T> T during(Made<T> made) throws Exception {
    Map<String, String> properties = new HashMap<>();
    properties.put("slf4j.provider", LOG4J);
    properties.put("slf4j.internal.verbosity", "WARN");
    properties.put(
        "log4j2.configurationFile", SparkLog.class.getResource("spark-log.xml").toString());
    properties.put("concurrency-bench.sparkLog", file.toString());
    Map<String, String> before = new HashMap<>();
    properties.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
    try {
      return made.made();
    } finally {
      before.forEach(SparkLog::restore);
    }
  }

  private static void restore(String property, String value) {
    if (value == null) {
      System.clearProperty(property);
    } else {
      System.setProperty(property, value);
    }
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** Why executors have ended, one entry each. */
  List<String> failedExecutors() {
    return lines().stream()
        .map(FAILED_EXECUTOR::matcher)
        .filter(Matcher::find)
        .map(
            found ->
                "executor %s %s: %s"
                    .formatted(found.group(1), found.group(2), found.group(3))
                    .strip())
        .toList();
  }

  /** The last warning or error; empty where there is none. */
  String lastProblem() {
    return lines().stream()
        .map(PROBLEM::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(2).strip())
        .map(text -> text.substring(0, Math.min(text.length(), CHARACTERS)))
        .reduce("", (one, later) -> later);
  }

  /** Adds it to the forks' log. */
  void keep() throws IOException {
    if (Files.exists(file)) {
      List<String> lines = lines();
      if (!lines.isEmpty()) {
        Files.writeString(
            kept,
            "Spark said:\n" + String.join("\n", lines) + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }
      Files.delete(file);
    }
  }
}
