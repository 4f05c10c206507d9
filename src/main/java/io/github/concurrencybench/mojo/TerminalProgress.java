package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.Progress;
import io.github.concurrencybench.plan.Cell;
import java.io.PrintStream;
import java.util.function.Function;

/** Shows the progress as a bar in one line of a terminal, written over again and again. */
final class TerminalProgress implements Progress {

  private static final int BAR = 20;
  private static final int WIDTH = 79;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream terminal;
  private final Function<Cell, String> names;

  TerminalProgress(PrintStream terminal, Function<Cell, String> names) {
    this.terminal = terminal;
    this.names = names;
  }

  @Override
  public void measuring(Cell cell, Step step) {
    int filled = step.all() == 0 ? 0 : BAR * step.done() / step.all();
    String bar = "[" + "=".repeat(filled) + " ".repeat(BAR - filled) + "] ";
    String line = bar + LogProgress.line(names.apply(cell), step);
    terminal.print(CLEAR_LINE + line.substring(0, Math.min(WIDTH, line.length())));
    terminal.flush();
  }

  @Override
  public void done() {
    terminal.print(CLEAR_LINE);
    terminal.flush();
  }
}
