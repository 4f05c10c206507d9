package io.github.concurrencybench.mojo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The summary of a job of GitHub's, to which each step adds.
 *
 * @param file what {@code GITHUB_STEP_SUMMARY} names
 */
record StepSummary(Path file) {

  static Optional<StepSummary> ofThisBuild() {
    return Optional.ofNullable(System.getenv("GITHUB_STEP_SUMMARY"))
        .filter(name -> !name.isBlank())
        .map(name -> new StepSummary(Path.of(name)));
  }

  /** Adds a Markdown file, below what other steps have written. */
  void add(Path markdown) {
    try {
      Files.writeString(
          file,
          Files.readString(markdown) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new UncheckedIOException("GITHUB_STEP_SUMMARY cannot be written: " + file, failed);
    }
  }
}
