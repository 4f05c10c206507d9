package io.github.concurrencybench.measure;

import io.github.concurrencybench.result.Channel;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A JVM of ours in another process. It is asked through its standard input, whose end also tells it
 * to end, and answers with marked lines on its standard output. All else it prints goes to a log.
 */
final class ChildJvm implements AutoCloseable {

  private static final String END = "";
  private static final Duration GRACE = Duration.ofSeconds(2);
  // Java tells a signal as the shell does.
  private static final int SIGNALS = 128;

  private final Process process;
  private final BufferedWriter questions;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  private ChildJvm(Process process) {
    this.process = process;
    this.questions = process.outputWriter(StandardCharsets.UTF_8);
    Thread reader = new Thread(this::read, "concurrency-bench reads " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts a JVM.
   *
   * @param launch what to start
   * @param mainClass the class to run
   * @param jvmArgs arguments of the JVM
   * @return the running child
   * @throws BrokenSetup where it could not be started
   */
  static ChildJvm start(Launch launch, String mainClass, List<String> jvmArgs) {
    List<String> command = new ArrayList<>();
    command.add(launch.java().toString());
    command.addAll(jvmArgs);
    command.addAll(List.of("-cp", joined(launch.classPath()), mainClass));
    try {
      ProcessBuilder process =
          new ProcessBuilder(command)
              .directory(launch.workingFolder().toFile())
              .redirectError(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
      ChildEnvironment.hide(launch.hidden(), process);
      return new ChildJvm(process.start());
    } catch (IOException failed) {
      throw new BrokenSetup(launch.java() + " could not be started; check <jvm>", failed);
    }
  }

  private static String joined(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** Sends one line. A child that is gone shows when it is asked for the answer. */
  void ask(String line) {
    try {
      questions.write(line + "\n");
      questions.flush();
    } catch (IOException gone) {
      answers.add(END);
    }
  }

  /**
   * Waits for one line.
   *
   * @param most how long
   * @return what the child said; null where it has said nothing yet
   * @throws ChildEnded where it will say nothing any more
   */
  String answer(Duration most) throws InterruptedException, ChildEnded {
    String line = answers.poll(most.toNanos(), TimeUnit.NANOSECONDS);
    if (END.equals(line)) {
      answers.add(END);
      throw new ChildEnded();
    }
    return line;
  }

  /** Whether it runs, as far as anybody knows. */
  boolean isAlive() {
    return process.isAlive();
  }

  /** How the child has ended, to be put behind its name: with which exit code, where it tells. */
  String howItEnded() throws InterruptedException {
    if (!process.waitFor(GRACE.toNanos(), TimeUnit.NANOSECONDS)) {
      return " closed its output.";
    }
    int code = process.exitValue();
    String signal = code > SIGNALS ? " (signal " + (code - SIGNALS) + ")" : "";
    return " ended with exit code " + code + signal + ".";
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String said = Channel.read(line);
        if (said != null) {
          answers.add(said);
        }
      }
    } catch (IOException gone) {
      // The same as its end.
    }
    answers.add(END);
  }

  /** Tells the child to end, waits a little, then ends it and all that it has started. */
  @Override
  public void close() {
    List<ProcessHandle> tree = new ArrayList<>(process.descendants().toList());
    try (questions) {
      questions.write("\n");
    } catch (IOException gone) {
      // It has ended already.
    }
    try {
      process.waitFor(GRACE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
    }
    tree.addAll(process.descendants().toList());
    tree.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** The child has ended and says nothing any more. */
  static final class ChildEnded extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
