package com.acme;

import io.github.concurrencybench.api.BenchmarkTask;
import java.net.URL;
import java.net.URLClassLoader;

/** Each task loads a class of its own, which waits while it is initialised. */
public final class LoadPlugin implements BenchmarkTask {

  public static final class Plugin {
    static {
      try {
        Thread.sleep(20);
      } catch (InterruptedException cutOff) {
        throw new IllegalStateException(cutOff);
      }
    }
  }

  @Override
  public long run(int index) throws Exception {
    URL classes = LoadPlugin.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader own = new URLClassLoader(new URL[] {classes}, null)) {
      Class.forName(Plugin.class.getName(), true, own);
    }
    return index;
  }
}
