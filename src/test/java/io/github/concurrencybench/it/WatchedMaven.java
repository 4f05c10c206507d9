package io.github.concurrencybench.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Runs Maven and reads meanwhile what every process that it starts shows to others. */
public final class WatchedMaven {

  private static final long SECONDS = 300;
  private static final long POLL_NANOS = 2_000_000;

  /** The first moment of a process, in which it still is a copy of the one that starts it. */
  private static final String LAUNCHER = "jspawnhelper";

  private final ProcessBuilder maven;
  private final Map<Long, Shown> shown = new TreeMap<>();

  private WatchedMaven(ProcessBuilder maven) {
    this.maven = maven;
  }

  /**
   * What a process shows.
   *
   * @param command its command line, with a blank between words
   * @param environment its variables, each {@code name=value}, with a blank between
   */
  public record Shown(String command, String environment) {}

  /**
   * Prepares a build.
   *
   * @param mvn which Maven, and where
   * @param settings the file of its settings
   * @param environment variables that it gets besides
   * @param arguments goals and options
   * @return the build, to be run once
   */
  public static WatchedMaven of(
      Mvn mvn, Path settings, Map<String, String> environment, List<String> arguments) {
    ProcessBuilder maven = mvn.builder(settings, arguments);
    maven.environment().putAll(environment);
    return new WatchedMaven(maven);
  }

  /**
   * Runs it to its end.
   *
   * @param log the file for what it says
   * @return whether it succeeded
   * @throws IOException where it cannot be started
   * @throws InterruptedException where the wait is cut off
   */
  public boolean succeeds(Path log) throws IOException, InterruptedException {
    Process running = maven.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (running.isAlive() && System.nanoTime() < end) {
      // Before that it is a script, whose own children are not ours.
      if (running.info().command().orElse("").endsWith("java")) {
        running.descendants().forEach(this::look);
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    running.descendants().forEach(ProcessHandle::destroyForcibly);
    running.destroyForcibly();
    return running.waitFor() == 0;
  }

  private void look(ProcessHandle process) {
    Shown now = new Shown(read(process, "cmdline"), read(process, "environ"));
    if (!now.command.isBlank() && !now.command.contains(LAUNCHER)) {
      shown.merge(process.pid(), now, WatchedMaven::longer);
    }
  }

  /** Both are empty while a process ends. */
  private static Shown longer(Shown before, Shown now) {
    return now.environment.isBlank() ? before : now;
  }

  private static String read(ProcessHandle process, String file) {
    try {
      Path path = Path.of("/proc", String.valueOf(process.pid()), file);
      return Files.readString(path, StandardCharsets.ISO_8859_1).replace('\0', ' ');
    } catch (IOException ended) {
      return "";
    }
  }

  /**
   * Tells what was seen.
   *
   * @return of each process that Maven has started, directly or not
   */
  public List<Shown> shown() {
    return List.copyOf(shown.values());
  }
}
