package io.github.concurrencybench.fork;

import io.github.concurrencybench.result.Channel;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A child's link to the process that started it. Standard input brings questions, and its end says
 * that the parent is gone, however that happened: then this process ends too, with its children. A
 * parent that was not killed sends an empty line before.
 */
public final class ParentLink {

  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final Duration LOOK = Duration.ofMillis(10);

  private final BlockingQueue<String> questions = new LinkedBlockingQueue<>();
  private final PrintStream out;

  private ParentLink(PrintStream out) {
    this.out = out;
  }

  /**
   * Takes over standard input and output. What others print goes to standard error from here on.
   *
   * @return the link
   */
  public static ParentLink open() {
    return open(null);
  }

  /**
   * The same for who has something to put in order where the parent was killed.
   *
   * @param whenAbandoned what to do before this process ends, once its children have; null for
   *     nothing
   * @return the link
   */
  static ParentLink open(Runnable whenAbandoned) {
    ParentLink link = new ParentLink(System.out);
    System.setOut(System.err);
    watch(link.questions, whenAbandoned);
    return link;
  }

  /** Ends this process when its parent is gone; standard output stays as it is. */
  static void watchOnly() {
    watch(new LinkedBlockingQueue<>(), null);
  }

  private static void watch(BlockingQueue<String> questions, Runnable whenAbandoned) {
    Thread watch =
        new Thread(() -> read(questions, whenAbandoned), "concurrency-bench watches its parent");
    watch.setDaemon(true);
    watch.start();
  }

  private static void read(BlockingQueue<String> questions, Runnable whenAbandoned) {
    boolean toldToEnd = false;
    // Not System.in, which tasks may read: for them it is at its end, else they would wait for
    // ever.
    System.setIn(InputStream.nullInputStream());
    FileInputStream in = new FileInputStream(FileDescriptor.in);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        toldToEnd = line.isEmpty();
        if (!toldToEnd) {
          questions.add(line);
        }
      }
    } catch (IOException gone) {
      // The same as its end.
    }
    List<ProcessHandle> children = ProcessHandle.current().descendants().toList();
    children.forEach(ProcessHandle::destroyForcibly);
    if (!toldToEnd && whenAbandoned != null) {
      long end = System.nanoTime() + GRACE.toNanos();
      children.forEach(child -> awaitEnd(child, end));
      whenAbandoned.run();
    }
    Runtime.getRuntime().halt(0);
  }

  private static void awaitEnd(ProcessHandle child, long end) {
    while (child.isAlive() && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  /**
   * Waits for the next question.
   *
   * @return one line
   * @throws InterruptedException where the wait is cut off
   */
  public String nextQuestion() throws InterruptedException {
    return questions.take();
  }

  /**
   * Answers.
   *
   * @param json one line
   */
  public void answer(String json) {
    out.println(Channel.line(json));
    out.flush();
  }
}
