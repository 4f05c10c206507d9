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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A child's link to the process that started it. Standard input brings questions, and its end says
 * that the parent is gone, however that happened: then this process ends too, with its children.
 */
public final class ParentLink {

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
    ParentLink link = new ParentLink(System.out);
    System.setOut(System.err);
    watch(link.questions);
    return link;
  }

  /** Ends this process when its parent is gone; standard output stays as it is. */
  static void watchOnly() {
    watch(new LinkedBlockingQueue<>());
  }

  private static void watch(BlockingQueue<String> questions) {
    Thread watch = new Thread(() -> read(questions), "concurrency-bench watches its parent");
    watch.setDaemon(true);
    watch.start();
  }

  private static void read(BlockingQueue<String> questions) {
    // Not System.in, which tasks may read: for them it is at its end, else they would wait for
    // ever.
    System.setIn(InputStream.nullInputStream());
    FileInputStream in = new FileInputStream(FileDescriptor.in);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        questions.add(line);
      }
    } catch (IOException gone) {
      // The same as its end.
    }
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(0);
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
