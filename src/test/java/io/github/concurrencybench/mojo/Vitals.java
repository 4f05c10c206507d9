package io.github.concurrencybench.mojo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What this JVM holds between two runs, and what they have left behind.
 *
 * @param threads live ones, without those that wait for the ends of processes: the JDK keeps these
 *     for a minute
 * @param files open ones and sockets; 0 where the system does not tell
 * @param heapBytes used after collections
 * @param temporary files in the folders for temporary ones
 * @param unfinished what stands half written or for its work in the folder of the run
 * @param children processes
 */
record Vitals(
    long threads, long files, long heapBytes, long temporary, long unfinished, long children) {

  private static final int LOOKS = 8;
  private static final int COLLECTIONS = 3;
  private static final long PAUSE_NANOS = 25_000_000;

  /**
   * Looks several times and takes the least: what is about to end is no leak.
   *
   * @param temporary where the forks have their temporary files
   * @param output where the run has written
   */
  static Vitals now(Path temporary, Path output) {
    File own = new File(System.getProperty("java.io.tmpdir"));
    return new Vitals(
        least(LOOKS, Vitals::liveThreads),
        least(LOOKS, Vitals::openFiles),
        least(COLLECTIONS, Vitals::usedHeap),
        below(temporary, path -> true) + entries(own),
        below(output, Vitals::isUnfinished),
        least(LOOKS, () -> ProcessHandle.current().descendants().count()));
  }

  /** What stands above the columns of {@link #row()}. */
  static final String COLUMNS = "threads | files | heap, MB | temporary | unfinished | processes";

  String row() {
    return String.format(
        Locale.ROOT,
        "%d | %d | %.1f | %d | %d | %d",
        threads,
        files,
        heapBytes / 1e6,
        temporary,
        unfinished,
        children);
  }

  private static long least(int looks, LongSupplier value) {
    return LongStream.range(0, looks)
        .map(
            look -> {
              LockSupport.parkNanos(PAUSE_NANOS);
              return value.getAsLong();
            })
        .min()
        .orElseThrow();
  }

  private static long liveThreads() {
    return Arrays.stream(
            ManagementFactory.getThreadMXBean()
                .getThreadInfo(ManagementFactory.getThreadMXBean().getAllThreadIds()))
        .filter(thread -> thread != null && !thread.getThreadName().startsWith("process reaper"))
        .count();
  }

  private static long openFiles() {
    return entries(new File("/proc/self/fd"));
  }

  /** Not as a stream, which fails where one of them goes meanwhile. */
  private static long entries(File folder) {
    String[] names = folder.list();
    return names == null ? 0 : names.length;
  }

  private static boolean isUnfinished(Path path) {
    return path.endsWith("work") || path.toString().endsWith(".tmp");
  }

  private static long usedHeap() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  private static long below(Path folder, Predicate<Path> which) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(which).count();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
