package io.github.concurrencybench.fork.usage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What Linux tells of this process; see proc(5). Elsewhere there is nothing to read. */
final class ProcFiles {

  private static final Path TASKS = Path.of("/proc/self/task");
  private static final Path STATUS = Path.of("/proc/self/status");

  private static final Path CPU_PRESSURE = Path.of("/proc/pressure/cpu");
  private static final Path STAT = Path.of("/proc/stat");

  private ProcFiles() {}

  /** How long threads of the whole machine waited for a processor; empty where it is not told. */
  static String cpuPressure() {
    return read(CPU_PRESSURE);
  }

  /** What the machine's processors did since it started, in the first line. */
  static String machineStat() {
    return read(STAT);
  }

  /** What one process did since it started; empty where it has ended. */
  static String statOf(long process) {
    return read(Path.of("/proc", String.valueOf(process), "stat"));
  }

  static long[] threads() {
    try (Stream<Path> folders = Files.list(TASKS)) {
      return folders
          .flatMapToLong(f -> LongStream.of(Long.parseLong(f.getFileName().toString())))
          .toArray();
    } catch (IOException notLinux) {
      return new long[0];
    }
  }

  /** Empty for a thread that has ended. */
  static Optional<ThreadTimes> times(long thread) {
    return ThreadTimes.of(read(TASKS.resolve(thread + "/schedstat")));
  }

  static String nameOf(long thread) {
    return read(TASKS.resolve(thread + "/comm"));
  }

  /** The most memory that was resident since the process started; null where it is not told. */
  static Long peakMemoryBytes() {
    return read(STATUS)
        .lines()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElse(null);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException threadHasEndedOrNotLinux) {
      return "";
    }
  }
}
