package io.github.concurrencybench.measure;

import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.Context;
import java.util.ArrayList;
import java.util.List;

/** A task that ends its JVM, in a way of its own. */
public final class EndingTask implements BenchmarkTask {

  private String how;

  @Override
  public void setUp(Context context) {
    how = context.property("how");
  }

  @Override
  public long run(int index) throws Exception {
    if (how.equals("none")) {
      return index;
    }
    String pid = String.valueOf(ProcessHandle.current().pid());
    switch (how) {
      case "exit-0" -> System.exit(0);
      case "exit-42" -> System.exit(42);
      case "halt-0" -> Runtime.getRuntime().halt(0);
      case "halt-42" -> Runtime.getRuntime().halt(42);
      case "hoard" -> hoard();
      case "crash" -> new ProcessBuilder("kill", "-SEGV", pid).start().waitFor();
      default -> throw new IllegalArgumentException(how);
    }
    Thread.sleep(Long.MAX_VALUE);
    return index;
  }

  /** Until there is no more memory, in this JVM or on its machine. */
  private static void hoard() {
    List<byte[]> all = new ArrayList<>();
    while (all.size() < Integer.MAX_VALUE) {
      all.add(new byte[1 << 24]);
    }
  }
}
