package com.acme;

import io.github.concurrencybench.api.BenchmarkTask;
import org.apache.commons.lang3.StringUtils;

/** Needs a library that Spark has too, in another version. */
public final class Squared implements BenchmarkTask {

  @Override
  public long run(int index) {
    String version = StringUtils.class.getPackage().getImplementationVersion();
    if (!"3.12.0".equals(version)) {
      throw new IllegalStateException(version);
    }
    return (long) index * index;
  }
}
