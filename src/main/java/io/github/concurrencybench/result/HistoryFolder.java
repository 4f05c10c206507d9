package io.github.concurrencybench.result;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A folder with a file for each run, named by time and commit. A file is never written again, so
 * that branches and machines can add to it without conflicts.
 *
 * @param path where it is
 */
public record HistoryFolder(Path path) {

  /** More runs than this make no better picture. */
  public static final int MOST_RUNS = 500;

  private static final String NAMES = "20[0-9][0-9]-*.json";
  private static final long LARGEST_BYTES = 1 << 20;

  /**
   * Adds a run. A run that is there already is not added again.
   *
   * @param run what is kept of it
   * @return its file
   * @throws IOException where it could not be written
   */
  public Path add(KeptRun run) throws IOException {
    String content = Json.PRETTY.toJson(run) + "\n";
    for (int number = 1; ; number++) {
      Path file = path.resolve(name(run) + (number == 1 ? "" : "-" + number) + ".json");
      if (Files.exists(file) && Files.readString(file).equals(content) || written(file, content)) {
        return file;
      }
    }
  }

  /** Such as {@code 2026-11-22T10-15-00Z-1a2b3c4}: sorted by time. */
  private static String name(KeptRun run) {
    String time = run.startedAt().truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
    return run.commit() == null ? time : time + "-" + run.shortCommit();
  }

  private static boolean written(Path file, String content) throws IOException {
    TemporaryFile temporary = TemporaryFile.of(file);
    try {
      temporary.write(out -> out.write(content));
      // Unlike an atomic move this one never replaces what another build has written meanwhile.
      Files.move(temporary.path(), file);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    } finally {
      temporary.delete();
    }
  }

  /**
   * Reads the newest runs. What is damaged is left out and named.
   *
   * @param run when the run started that they are shown with
   * @return at most {@link #MOST_RUNS} runs
   * @throws IOException where the folder cannot be read
   */
  public History read(Instant run) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(path, NAMES)) {
      found.forEach(files::add);
    }
    files.sort(Comparator.comparing(file -> file.getFileName().toString()));
    int leftOut = Math.max(0, files.size() - MOST_RUNS);
    List<KeptRun> runs = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (Path file : files.subList(leftOut, files.size())) {
      try {
        runs.add(kept(file));
      } catch (IOException | RuntimeException damaged) {
        warnings.add(
            "%s in the history is left out, since it cannot be read: %s. Restore or delete it."
                .formatted(file.getFileName(), reason(damaged)));
      }
    }
    runs.sort(Comparator.comparing(KeptRun::startedAt));
    return new History(KeptRun.SCHEMA, run, runs, leftOut, warnings);
  }

  private static KeptRun kept(Path file) throws IOException {
    if (Files.size(file) > LARGEST_BYTES) {
      throw new IOException("it is larger than 1 MB");
    }
    KeptRun run = Json.LINE.fromJson(Files.readString(file), KeptRun.class);
    if (run == null) {
      throw new IOException("it is empty");
    }
    return run;
  }

  /** The first line of the innermost cause: that of a record that checks itself. */
  private static String reason(Exception damaged) {
    Throwable cause = damaged;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String text =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return text.lines().findFirst().orElse("");
  }
}
