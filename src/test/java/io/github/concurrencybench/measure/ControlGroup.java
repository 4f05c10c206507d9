package io.github.concurrencybench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A control group of its own, which only root can make.
 *
 * @param folder where the kernel shows it
 */
record ControlGroup(Path folder) implements AutoCloseable {

  private static final Path ROOT = Path.of("/sys/fs/cgroup");

  /**
   * Makes one.
   *
   * @param controller such as {@code pids}, which has a folder of its own in version 1
   * @param limits the files that may hold the limit: which of them is there depends on the version
   * @param most the limit
   * @return the group; empty where none can be made
   */
  static Optional<ControlGroup> with(String controller, List<String> limits, long most)
      throws IOException {
    for (Path root : List.of(ROOT.resolve(controller), ROOT)) {
      Path folder = root.resolve("concurrency-bench-" + ProcessHandle.current().pid());
      if (Files.isWritable(root)) {
        try {
          Files.createDirectory(folder);
          Path limit =
              limits.stream()
                  .map(folder::resolve)
                  .filter(Files::exists)
                  .findFirst()
                  .orElseThrow(() -> new IOException("no limit of " + controller));
          Files.writeString(limit, String.valueOf(most));
          return Optional.of(new ControlGroup(folder));
        } catch (IOException notHere) {
          Files.deleteIfExists(folder);
        }
      }
    }
    return Optional.empty();
  }

  /** What a shell does to belong to it, with all that it starts. */
  String joining() {
    return "echo $$ > " + folder + "/cgroup.procs";
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder);
  }
}
