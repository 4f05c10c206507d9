package com.acme;

import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Is not thread-safe, and notices where two tasks use one instance at the same time. */
public final class Owned implements BenchmarkTask {

  private String name;
  private long pause;
  private boolean busy;

  @Override
  public boolean perWorker() {
    return true;
  }

  @Override
  public void setUp(Context context) {
    name = context.property("pause") + "/" + context.workers();
    pause = Long.parseLong(context.property("pause"));
    if (!context.property("password").equals("hunter2, again")) {
      throw new IllegalStateException("not what the POM says");
    }
  }

  @Override
  public long run(int index) throws InterruptedException, IOException {
    if (System.in.read() != -1) {
      throw new IllegalStateException("standard input is not mine");
    }
    if (busy) {
      throw new IllegalStateException("two tasks at the same time");
    }
    busy = true;
    Thread.sleep(pause);
    busy = false;
    return index;
  }

  @Override
  public void tearDown() throws IOException {
    Files.writeString(
        Path.of("target", "owned.txt"),
        name + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
