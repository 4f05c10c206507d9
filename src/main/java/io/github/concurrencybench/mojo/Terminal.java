package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.Progress;
import io.github.concurrencybench.plan.Cell;
import java.io.Console;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.apache.maven.plugin.logging.Log;

/** Finds out whether somebody watches. */
final class Terminal {

  private Terminal() {}

  static Progress progress(Log log, boolean interactive, Function<Cell, String> names) {
    return interactive && isThere()
        ? new TerminalProgress(System.out, names)
        : new LogProgress(log, names);
  }

  private static boolean isThere() {
    Console console = System.console();
    return console != null
        && isTerminal(console)
        && System.getenv("CI") == null
        && !"dumb".equals(System.getenv("TERM"));
  }

  /** From Java 22 on there is a console without a terminal, which has a method to tell. */
  private static boolean isTerminal(Console console) {
    try {
      Method isTerminal = Console.class.getMethod("isTerminal");
      return (Boolean) isTerminal.invoke(console);
    } catch (ReflectiveOperationException beforeJava22) {
      return true;
    }
  }
}
