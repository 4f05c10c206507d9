package io.github.concurrencybench.measure;

import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.Context;

/** A task that ends its JVM, in a way of its own. */
public final class EndingTask implements BenchmarkTask {

  private String how;

  @Override
  public void setUp(Context context) {
    how = context.property("how");
  }

  @Override
  public long run(int index) throws Exception {
    String pid = String.valueOf(ProcessHandle.current().pid());
    switch (how) {
      case "exit-0" -> System.exit(0);
      case "exit-42" -> System.exit(42);
      case "halt-0" -> Runtime.getRuntime().halt(0);
      case "halt-42" -> Runtime.getRuntime().halt(42);
      case "crash" -> new ProcessBuilder("kill", "-SEGV", pid).start().waitFor();
      default -> throw new IllegalArgumentException(how);
    }
    Thread.sleep(Long.MAX_VALUE);
    return index;
  }
}
