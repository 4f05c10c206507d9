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

  private static final String GROUP = "pids.max of the control group";
  private static final String THREADS = "kernel.threads-max";
  private static final String PROCESSES = "kernel.pid_max";
  private static final String OF_THE_USER = "ulimit -u";

  private static final Pattern PORTS = Pattern.compile("(\\d{1,5})\\s+(\\d{1,5})");
  private static final long KILOBYTE = 1024;
  private static final int MOST_BYTES = 1 << 16;

  MachineLimits limits() {
    Cgroup group = new Cgroup(root);
    Map<String, Long> threads = new TreeMap<>();
    Map<String, Long> inUse = new TreeMap<>();
    group
        .threads()
        .ifPresent(
            tightest -> {
              threads.put(GROUP, tightest.most());
              put(inUse, GROUP, Optional.ofNullable(tightest.now()));
            });
    put(threads, THREADS, number("proc/sys/kernel/threads-max", "(\\d+)"));
    put(threads, PROCESSES, number("proc/sys/kernel/pid_max", "(\\d+)"));
    put(threads, OF_THE_USER, number("proc/self/limits", "Max processes +(\\d+) "));
    Optional<Long> everywhere = number("proc/loadavg", "\\d+/(\\d+)");
    put(inUse, THREADS, everywhere);
    put(inUse, PROCESSES, everywhere);
    return new MachineLimits(
        threads,
        inUse,
        memory(group.limits()),
        number("proc/self/limits", "Max open files +(\\d+) ").orElse(null),
        ports());
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

  /** The first one and the last one; those that are reserved among them are few. */
  private Long ports() {
    Matcher range = PORTS.matcher(text("proc/sys/net/ipv4/ip_local_port_range").strip());
    return range.matches()
        ? Long.valueOf(1 + Long.parseLong(range.group(2)) - Long.parseLong(range.group(1)))
        : null;
  }

  private Optional<Long> number(String file, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text(file));
    return found.find() && found.group(1).length() < 19
        ? Optional.of(Long.valueOf(found.group(1)))
        : Optional.empty();
  }

  /** In one piece: below /proc/sys, whoever reads a byte first finds nothing behind it. */
  private String text(String name) {
    Path file = root.resolve(name);
    if (!Files.isReadable(file)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      return "";
    }
  }
}
