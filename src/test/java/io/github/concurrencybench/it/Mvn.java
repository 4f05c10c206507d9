package io.github.concurrencybench.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Starts Maven where the invoker cannot: to be killed.
 *
 * @param basedir the project
 * @param localRepository the invoker's own
 * @param before a command for the shell that starts it; empty for none
 */
public record Mvn(Path basedir, Path localRepository, String before) {

  private static final long SECONDS = 120;

  /** It may have to wait for another build on this machine. */
  private static final long SECONDS_TO_END = 900;

  private static final long POLL_MILLIS = 20;

  /**
   * For scripts, whose variables are files.
   *
   * @param basedir the script's variable of this name
   * @param localRepositoryPath the script's variable of this name
   * @return what starts Maven in that project
   */
  public static Mvn of(File basedir, File localRepositoryPath) {
    return new Mvn(basedir.toPath(), localRepositoryPath.toPath(), "");
  }

  /**
   * The same, started by a shell.
   *
   * @param command what the shell does before, such as {@code ulimit -n 256}
   * @return what starts Maven so
   */
  public Mvn after(String command) {
    return new Mvn(basedir, localRepository, command);
  }

  /**
   * The same in a group of processes of its own, as a terminal has it, which heeds Ctrl-C.
   *
   * @return what starts Maven so
   */
  public Mvn inAGroup() {
    return after("set -- setsid env --default-signal=INT \"$@\"");
  }

  /**
   * Sends a signal to all processes of such a group.
   *
   * @param signal such as {@code INT}, which is Ctrl-C
   * @param maven whose group
   * @throws IOException where no program can be started
   * @throws InterruptedException where the wait is cut off
   */
  public static void signal(String signal, Process maven) throws IOException, InterruptedException {
    signal(signal, -maven.pid());
  }

  private static void signal(String signal, long process) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -s " + signal + " -- " + process).start().waitFor();
  }

  /**
   * Starts it; what it says goes to a file.
   *
   * @param log the file, below the project
   * @param arguments goals and options
   * @return the running Maven
   * @throws IOException where it cannot be started
   */
  public Process start(String log, String... arguments) throws IOException {
    Path settings = basedir.resolveSibling("interpolated-settings.xml");
    ProcessBuilder builder = builder(settings, List.of(arguments));
    return builder.redirectErrorStream(true).redirectOutput(basedir.resolve(log).toFile()).start();
  }

  ProcessBuilder builder(Path settings, List<String> arguments) {
    String home = System.getProperty("invoker.mavenHome", System.getProperty("maven.home"));
    List<String> command = new ArrayList<>();
    if (!before.isEmpty()) {
      command.addAll(List.of("sh", "-c", before + "; exec \"$@\"", "sh"));
    }
    command.add(Path.of(home, "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-s", settings.toString()));
    command.add("-Dmaven.repo.local=" + localRepository);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(basedir.toFile());
    builder.environment().put("JAVA_HOME", javaHome());
    return builder;
  }

  private static String javaHome() {
    return System.getProperty("invoker.javaHome", System.getProperty("java.home"));
  }

  /**
   * Runs it to its end.
   *
   * @param log the file for what it says, below the project
   * @param arguments goals and options
   * @return whether it succeeded
   * @throws IOException where it cannot be started
   * @throws InterruptedException where the wait is cut off
   */
  public boolean succeeds(String log, String... arguments)
      throws IOException, InterruptedException {
    Process maven = start(log, arguments);
    boolean ended = maven.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
    maven.destroyForcibly();
    return ended && maven.exitValue() == 0;
  }

  /**
   * Waits until the journal has so many lines.
   *
   * @param maven who writes it
   * @param lines how many
   */
  public void awaitJournal(Process maven, int lines) {
    Path journal = basedir.resolve("target/concurrency-bench/journal.ndjson");
    await(() -> !maven.isAlive() || linesOf(journal) >= lines, SECONDS);
    if (!maven.isAlive()) {
      throw new AssertionError("Maven ended before its journal had " + lines + " lines.");
    }
  }

  private static long linesOf(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file).lines().count() : 0;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * The processes that a run starts: the host, its fork, the embedded target.
   *
   * @return those that live, told by the invoker's own local repository on their command line
   */
  public List<ProcessHandle> children() {
    return ProcessHandle.allProcesses().filter(this::isOurs).toList();
  }

  /**
   * Those of one kind.
   *
   * @param main the end of the name of its main class, with its package
   * @return those that live
   */
  public List<ProcessHandle> children(String main) {
    return children().stream().filter(process -> commandOf(process).contains(main)).toList();
  }

  private boolean isOurs(ProcessHandle process) {
    String command = commandOf(process);
    return command.contains(localRepository.toString())
        && (command.contains("concurrencybench.fork") || command.contains("jmh.runner.ForkedMain"));
  }

  /** Java shortens long command lines; Linux has the whole one. */
  private static String commandOf(ProcessHandle process) {
    Path whole = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
    try {
      return Files.exists(whole)
          ? Files.readString(whole, java.nio.charset.StandardCharsets.ISO_8859_1)
          : process.info().commandLine().orElse("");
    } catch (IOException endedMeanwhile) {
      return "";
    }
  }

  /**
   * Waits for something.
   *
   * @param something what is looked at again and again
   * @param seconds how long at most
   * @return whether it happened
   */
  public static boolean await(BooleanSupplier something, long seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!something.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
    }
    return true;
  }
}
