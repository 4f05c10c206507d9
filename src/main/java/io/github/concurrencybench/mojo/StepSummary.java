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
      throw unwritable(failed);
    }
  }

  /**
   * Puts one text in the place of another that this step has written; a step before this one has a
   * file of its own, and what it wrote stays.
   *
   * @param before what stands there, if this step wrote it
   * @param now what is to stand there instead
   * @param otherwise what is added where {@code before} does not stand there
   */
  void replace(String before, String now, String otherwise) {
    try {
      String all = Files.exists(file) ? Files.readString(file) : "";
      int at = before.isEmpty() ? -1 : all.lastIndexOf(before);
      Files.writeString(
          file,
          at < 0
              ? all + otherwise + "\n"
              : all.substring(0, at) + now + all.substring(at + before.length()));
    } catch (IOException failed) {
      throw unwritable(failed);
    }
  }

  private UncheckedIOException unwritable(IOException failed) {
    return new UncheckedIOException("GITHUB_STEP_SUMMARY cannot be written: " + file, failed);
  }
}
