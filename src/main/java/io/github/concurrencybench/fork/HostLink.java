package io.github.concurrencybench.fork;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.github.concurrencybench.result.WorkFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** What every host does before it asks JMH for a fork. */
public final class HostLink {

  /** Held, lest it be collected and closed. */
  private static FileChannel lock;

  private HostLink() {}

  /**
   * Watches the parent, keeps the next run away while this process lives, and reads of its forks
   * what JMH has to say alone.
   *
   * @return the link to the parent
   */
  public static ParentLink open() {
    ParentLink parent = ParentLink.open(HostLink::deleteWork);
    shareLock();
    LinkFilter.install();
    return parent;
  }

  /** Nobody else can, where Maven was killed. */
  private static void deleteWork() {
    String folder = System.getProperty("concurrency-bench.work");
    try {
      if (folder != null) {
        new WorkFolder(Path.of(folder)).delete();
      }
    } catch (IOException stays) {
      // The next run there deletes it.
    }
  }

  /** Keeps the next run from measuring beside forks of one that was killed. Ends with this JVM. */
  private static void shareLock() {
    String file = System.getProperty("concurrency-bench.hosts");
    try {
      if (file != null) {
        lock = FileChannel.open(Path.of(file), READ, WRITE, CREATE);
        lock.lock(0, Long.MAX_VALUE, true);
      }
    } catch (IOException without) {
      // Then runs are kept apart by the lock of Maven's side alone.
    }
  }
}
