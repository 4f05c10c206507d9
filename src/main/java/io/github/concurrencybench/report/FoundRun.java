package io.github.concurrencybench.report;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A run that is one of several on a page.
 *
 * @param title what it is called there
 * @param folder where its journal is
 */
public record FoundRun(String title, Path folder) {

  /** Checks the parts. */
  public FoundRun {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(folder, "folder");
  }
}
