package com.acme;

import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.Context;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Drives the present and the older shop alike, and tells where that is loaded from. */
public final class LoadOrder implements BenchmarkTask {

  @Override
  public void setUp(Context context) throws Exception {
    Files.writeString(
        Path.of("target/seen.txt"),
        Shop.class.getProtectionDomain().getCodeSource().getLocation() + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  @Override
  public long run(int index) throws InterruptedException {
    return Shop.order(index);
  }
}
