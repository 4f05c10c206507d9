package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.MachineLimits;
import io.github.concurrencybench.result.CgroupLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads how much the machine can hold, as Linux tells it; see proc(5). Elsewhere nothing is known.
 *
 * @param root the root of the file system
 */
record LimitFiles(Path root) {

  private static final long KILOBYTE = 1024;
  private static final int MOST_BYTES = 1 << 16;

  MachineLimits limits() {
    Cgroup group = new Cgroup(root);
    Map<String, Long> threads = new TreeMap<>();
    put(threads, "pids.max of the control group", Optional.ofNullable(group.threads()));
    put(threads, "kernel.threads-max", number("proc/sys/kernel/threads-max", "(\\d+)"));
    put(threads, "kernel.pid_max", number("proc/sys/kernel/pid_max", "(\\d+)"));
    put(threads, "ulimit -u", number("proc/self/limits", "Max processes +(\\d+) "));
    return new MachineLimits(
        threads,
        memory(group.limits()),
        number("proc/self/limits", "Max open files +(\\d+) ").orElse(null));
  }

  private static void put(Map<String, Long> limits, String name, Optional<Long> limit) {
    limit.ifPresent(number -> limits.put(name, number));
  }

  private Long memory(CgroupLimits group) {
    Optional<Long> free =
        number("proc/meminfo", "MemAvailable: +(\\d+) kB").map(number -> number * KILOBYTE);
    return Stream.concat(free.stream(), Stream.ofNullable(group.memoryBytes()))
        .min(Long::compare)
        .orElse(null);
  }

  private Optional<Long> number(String file, String pattern) {
    try {
      Matcher found = Pattern.compile(pattern).matcher(text(root.resolve(file)));
      return found.find() && found.group(1).length() < 19
          ? Optional.of(Long.valueOf(found.group(1)))
          : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** In one piece: below /proc/sys, whoever reads a byte first finds nothing behind it. */
  private static String text(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
  }
}
