package io.github.concurrencybench.measure;

import io.github.concurrencybench.result.CgroupLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the limits of this process's control group; see cgroups(7) for version 1, and the kernel's
 * "Control Group v2". A group is bound by those above it too, so the smallest limit counts.
 *
 * @param root the root of the file system
 */
record Cgroup(Path root) {

  static CgroupLimits ofThisProcess() {
    return new Cgroup(Path.of("/")).limits();
  }

  CgroupLimits limits() {
    List<Double> cpus = new ArrayList<>();
    List<Long> memory = new ArrayList<>();
    for (String line : read(root.resolve("proc/self/cgroup")).lines().toList()) {
      String[] parts = line.split(":", 3);
      if (parts.length == 3 && parts[1].isEmpty()) {
        Set<Path> folders = folders(parts[2], "", "unified");
        cpus.addAll(limits(folders, folder -> quotient(read(folder.resolve("cpu.max")))));
        memory.addAll(limits(folders, folder -> number(folder.resolve("memory.max"))));
      } else if (parts.length == 3) {
        List<String> controllers = List.of(parts[1].split(","));
        if (controllers.contains("cpu")) {
          cpus.addAll(limits(folders(parts[2], parts[1], "cpu"), Cgroup::quotaOfVersion1));
        }
        if (controllers.contains("memory")) {
          Set<Path> folders = folders(parts[2], parts[1], "memory");
          memory.addAll(limits(folders, folder -> number(folder.resolve("memory.limit_in_bytes"))));
        }
      }
    }
    return new CgroupLimits(
        cpus.stream().min(Double::compare).orElse(null),
        memory.stream().min(Long::compare).orElse(null));
  }

  /**
   * How many threads and processes a group may have, and has.
   *
   * @param most how many it may have
   * @param now how many it has; null where that is not told
   */
  record Threads(long most, Long now) {

    private static Threads of(Path folder) {
      Long most = number(folder.resolve("pids.max"));
      Long now = number(folder.resolve("pids.current"));
      return most == null ? null : new Threads(most, now);
    }

    private long left() {
      return now == null ? most : most - now;
    }
  }

  /** The group, of this one and those above it, with the least room; empty for no limit. */
  Optional<Threads> threads() {
    List<Threads> groups = new ArrayList<>();
    for (String line : read(root.resolve("proc/self/cgroup")).lines().toList()) {
      String[] parts = line.split(":", 3);
      boolean version2 = parts.length == 3 && parts[1].isEmpty();
      if (version2 || parts.length == 3 && parts[1].equals("pids")) {
        Set<Path> folders = version2 ? folders(parts[2], "", "unified") : folders(parts[2], "pids");
        groups.addAll(limits(folders, Threads::of));
      }
    }
    return groups.stream().min(Comparator.comparing(Threads::left));
  }

  private static <N> List<N> limits(Set<Path> folders, Function<Path, N> limit) {
    return folders.stream().map(limit).filter(Objects::nonNull).toList();
  }

  /** The group's folder and those above it, at each of the places where they may be mounted. */
  private Set<Path> folders(String group, String... places) {
    Set<Path> folders = new LinkedHashSet<>();
    for (String place : places) {
      Path mount = root.resolve("sys/fs/cgroup").resolve(place).normalize();
      Path folder = mount.resolve(group.replaceFirst("^/+", "")).normalize();
      while (folder.startsWith(mount) && !folder.equals(mount)) {
        folders.add(folder);
        folder = folder.getParent();
      }
      // Within a container, the group's own folder may be what is mounted.
      folders.add(mount);
    }
    return folders;
  }

  private static Double quotaOfVersion1(Path folder) {
    String quota = read(folder.resolve("cpu.cfs_quota_us")).strip();
    return quotient(quota + " " + read(folder.resolve("cpu.cfs_period_us")).strip());
  }

  /** Two numbers, such as {@code 150000 100000}: so much of each period. */
  private static Double quotient(String quotaAndPeriod) {
    String[] numbers = quotaAndPeriod.strip().split("\\s+");
    return numbers.length == 2 && numbers[0].matches("\\d+") && numbers[1].matches("[1-9]\\d*")
        ? Double.valueOf(Double.parseDouble(numbers[0]) / Double.parseDouble(numbers[1]))
        : null;
  }

  /** Version 1 has a number of 19 digits where there is no limit, version 2 a word. */
  private static Long number(Path file) {
    String text = read(file).strip();
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  private static String read(Path file) {
    try {
      return Files.isReadable(file) ? Files.readString(file) : "";
    } catch (IOException gone) {
      return "";
    }
  }
}
