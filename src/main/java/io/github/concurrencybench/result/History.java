package io.github.concurrencybench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The kept runs that a page shows: {@code history.json} beside the results, so that the page can be
 * made again from these files alone.
 *
 * @param schema {@link KeptRun#SCHEMA}
 * @param runStartedAt when the run started that it was read for
 * @param runs from the oldest to the newest, that run among them
 * @param leftOut how many older ones there are
 * @param warnings files that could not be read, as sentences
 */
public record History(
    int schema, Instant runStartedAt, List<KeptRun> runs, int leftOut, List<String> warnings) {

  /** The file's name, beside {@code results.json}. */
  public static final String FILE = "history.json";

  /** Copies the lists. */
  public History {
    runs = List.copyOf(runs);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads the history that was written with a run.
   *
   * @param folder where the files of the run are
   * @param run when it started: what was written with another run says nothing of this one
   * @return the history; empty where none was kept, or the file is damaged
   */
  public static Optional<History> beside(Path folder, Instant run) {
    Path file = folder.resolve(FILE);
    try {
      History found =
          Files.isRegularFile(file)
              ? Json.LINE.fromJson(Files.readString(file), History.class)
              : null;
      return Optional.ofNullable(found).filter(history -> run.equals(history.runStartedAt()));
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  /**
   * Writes it, whole or not at all.
   *
   * @param folder where the files of the run are
   * @throws IOException where it could not be written
   */
  public void write(Path folder) throws IOException {
    WholeFile.write(folder.resolve(FILE), Json.LINE.toJson(this) + "\n");
  }
}
