package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.Progress;
import io.github.concurrencybench.plan.Cell;
import java.io.PrintStream;

/** Shows the progress as a bar in one line of a terminal, written over again and again. */
final class TerminalProgress implements Progress {

  private static final int BAR = 20;
  private static final int WIDTH = 79;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream terminal;

  TerminalProgress(PrintStream terminal) {
    this.terminal = terminal;
  }

  @Override
  public void measuring(Cell cell, Step step) {
    int filled = step.all() == 0 ? 0 : BAR * step.done() / step.all();
    String bar = "[" + "=".repeat(filled) + " ".repeat(BAR - filled) + "] ";
    String line = bar + LogProgress.line(cell, step);
    terminal.print(CLEAR_LINE + line.substring(0, Math.min(WIDTH, line.length())));
    terminal.flush();
  }

  @Override
  public void done() {
    terminal.print(CLEAR_LINE);
    terminal.flush();
  }
}
