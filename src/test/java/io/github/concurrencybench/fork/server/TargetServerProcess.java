package io.github.concurrencybench.fork.server;

import com.google.gson.reflect.TypeToken;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Target;
import io.github.concurrencybench.result.Channel;
import io.github.concurrencybench.result.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The embedded target in a process of its own, as in a run. */
public final class TargetServerProcess implements AutoCloseable {

  private final Process process;
  private final List<URI> urls;

  private TargetServerProcess(Process process, List<URI> urls) {
    this.process = process;
    this.urls = urls;
  }

  /**
   * Starts it.
   *
   * @param target how it answers
   * @return the running target
   * @throws IOException where it does not start
   */
  public static TargetServerProcess start(Target target) throws IOException {
    return start(new HttpWorkload("w", List.of(), 1, Connection.KEPT, Request.get(), target));
  }

  /**
   * Starts the target of a workload.
   *
   * @param workload one with a target
   * @return the running target
   * @throws IOException where it does not start
   */
  public static TargetServerProcess start(HttpWorkload workload) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                TargetServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedWriter questions = process.outputWriter();
    questions.write(Json.LINE.toJson(List.of(workload)) + "\n");
    questions.flush();
    String answer = Channel.read(process.inputReader().readLine());
    List<List<URI>> urls =
        Json.LINE.fromJson(answer, new TypeToken<List<List<URI>>>() {}.getType());
    return new TargetServerProcess(process, urls.get(0));
  }

  /**
   * Where it is.
   *
   * @return a URL for each body size
   */
  public List<URI> urls() {
    return urls;
  }

  /** The end of its standard input ends it. */
  @Override
  public void close() {
    process.destroy();
  }
}
