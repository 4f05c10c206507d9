package com.acme;

import io.github.concurrencybench.api.BenchmarkTask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Drives the present and the older shop alike, and tells which one it was. */
public final class LoadOrder implements BenchmarkTask {

  @Override
  public long run(int index) throws Exception {
    Files.writeString(
        Path.of("target/seen.txt"),
        Shop.order() + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return index;
  }
}
