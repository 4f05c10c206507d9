package com.acme;

import io.github.concurrencybench.api.Context;
import io.github.concurrencybench.api.NonBlockingTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.util.VersionInfo;
import org.openjdk.jmh.util.Version;
import org.slf4j.LoggerFactory;

/** Says which libraries a task sees, also on the threads that run it. */
public final class Versions implements NonBlockingTask {

  private static final Path SEEN = Path.of("target", "seen.txt");

  private final AtomicInteger onForeignLoader = new AtomicInteger();

  @Override
  public void setUp(Context context) throws IOException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    String client = VersionInfo.loadVersionInfo("org.apache.hc.client5", loader).getRelease();
    String slf4j = LoggerFactory.class.getPackage().getImplementationVersion();
    note("httpclient5 " + client);
    note("slf4j " + slf4j + " " + LoggerFactory.getLogger("acme").getClass().getSimpleName());
    note("jmh " + Version.getPlainVersion().replaceAll(" .*", ""));
    note("workers " + context.workers() + " tasks " + context.tasks());
    note("properties " + context.properties());
    for (String ours : List.of("com.google.gson.Gson", "org.HdrHistogram.Histogram",
        "io.github.concurrencybench.fork.Host")) {
      note(ours + " " + isSeen(ours, loader));
    }
    note("compiler " + isSeen("com.sun.tools.javac.Main", loader));
    note("services " + Collections.list(loader.getResources(
        "META-INF/services/io.github.concurrencybench.api.ConcurrencyModel")).size());
    note("our templates "
        + (loader.getResource("io/github/concurrencybench/report/templates/index.vm") != null));
  }

  private static boolean isSeen(String name, ClassLoader loader) {
    try {
      Class.forName(name, false, loader);
      return true;
    } catch (ClassNotFoundException hidden) {
      return false;
    }
  }

  private static void note(String line) throws IOException {
    Files.writeString(SEEN, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Override
  public CompletionStage<Long> start(int index) {
    if (Thread.currentThread().getContextClassLoader() != Versions.class.getClassLoader()) {
      onForeignLoader.incrementAndGet();
    }
    return CompletableFuture.supplyAsync(() -> Squares.of(index));
  }

  @Override
  public void tearDown() throws IOException {
    note("foreign loaders " + onForeignLoader);
  }
}
