package io.github.concurrencybench.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run must not leave behind, however it ended.
 *
 * @param mvn what has started it
 * @param pid Maven's process
 */
public record Leftovers(Mvn mvn, long pid) {

  private static final long SECONDS = 15;
  private static final Path LOCK =
      Path.of(System.getProperty("user.home"), ".cache/concurrency-bench/machine.lock");

  /**
   * Waits a little for what is just ending.
   *
   * @return what there is still: processes, files and the machine's lock; nothing where all is well
   */
  public List<String> found() {
    Mvn.await(() -> now().isEmpty(), SECONDS);
    return now();
  }

  private List<String> now() {
    List<String> found = new ArrayList<>();
    mvn.children().forEach(process -> found.add("process " + process.pid()));
    try {
      Path target = mvn.basedir().resolve("target");
      if (Files.exists(target)) {
        found.addAll(temporaryBelow(target));
      }
      if (hasLock()) {
        found.add("the lock of process " + pid);
      }
    } catch (IOException | UncheckedIOException goneMeanwhile) {
      found.add(goneMeanwhile.toString());
    }
    return found;
  }

  private static List<String> temporaryBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Leftovers::isTemporary).map(Path::toString).toList();
    }
  }

  private static boolean isTemporary(Path path) {
    String name = path.getFileName().toString();
    return name.equals("work") || name.endsWith(".tmp") || name.endsWith(".lock");
  }

  /** Another project may have it by now. */
  private boolean hasLock() throws IOException {
    try (FileChannel channel = FileChannel.open(LOCK, StandardOpenOption.WRITE)) {
      FileLock taken = channel.tryLock();
      return taken == null && Files.readString(LOCK).contains("process " + pid + " ");
    } catch (NoSuchFileException neverTaken) {
      return false;
    }
  }
}
