package io.github.concurrencybench.fault;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A server that misbehaves as {@link SeededFaults} say, in a process of its own: whose threads,
 * files and memory are not to be taken for those of who measures.
 */
public final class SoakTarget implements AutoCloseable {

  private static final int LONGEST_SECONDS = 60;

  private final Process process;
  private final BufferedWriter questions;
  private final BufferedReader answers;
  private final URI url;

  private SoakTarget(Process process) throws IOException {
    this.process = process;
    this.questions = process.outputWriter(StandardCharsets.US_ASCII);
    this.answers = process.inputReader(StandardCharsets.US_ASCII);
    this.url = URI.create(answers.readLine());
  }

  /**
   * What it has counted since its start.
   *
   * @param requests how many requests it has read
   * @param right how many right answers it has sent
   */
  public record Counts(int requests, int right) {

    /** What came after another count. */
    public Counts since(Counts before) {
      return new Counts(requests - before.requests, right - before.right);
    }
  }

  /**
   * Starts it on a free port of loopback.
   *
   * @return the running target
   * @throws IOException where it does not start
   */
  public static SoakTarget start() throws IOException {
    return new SoakTarget(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SoakTarget.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /**
   * Where it misbehaves in this way.
   *
   * @param seed which requests are hit
   * @param percent how many of them
   * @param mix by which faults: {@code all}, {@code throttles} or {@code silent}
   * @return the URL
   */
  public URI url(long seed, int percent, String mix) {
    return url.resolve("/" + seed + "/" + percent + "/" + mix);
  }

  /**
   * Waits until no client is left, and counts.
   *
   * @return all since its start
   * @throws IOException where it has ended
   */
  public Counts counts() throws IOException {
    questions.write("\n");
    questions.flush();
    String[] numbers = answers.readLine().split(" ");
    return new Counts(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
  }

  /** The end of its standard input ends it. */
  @Override
  public void close() {
    process.destroy();
  }

  /**
   * Serves until its standard input ends.
   *
   * @param args none
   * @throws IOException where that cannot be read
   */
  public static void main(String[] args) throws IOException {
    SeededFaults faults = new SeededFaults();
    BufferedReader asked =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    try (FaultServer server = FaultServer.start(faults)) {
      System.out.println(server.url());
      while (asked.readLine() != null) {
        server.awaitAloneWithin(LONGEST_SECONDS);
        System.out.println(server.requests() + " " + faults.right());
      }
    }
  }
}
