package io.github.concurrencybench.fork.usage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells how long the quota of a control group, or of one above it, held threads back; see
 * cgroups(7) for version 1, and the kernel's "Control Group v2".
 *
 * @param files {@code cpu.stat} of each of these groups
 */
record ControlGroup(List<Path> files) {

  private static final Pattern MICROS = Pattern.compile("(?m)^throttled_usec (\\d{1,18})$");
  private static final Pattern NANOS = Pattern.compile("(?m)^throttled_time (\\d{1,18})$");
  private static final long NANOS_A_MICRO = 1000;

  static final ControlGroup OF_THIS_PROCESS = in(Path.of("/"));

  ControlGroup {
    files = List.copyOf(files);
  }

  /** Looks where the groups of this process are below a root of the file system. */
  static ControlGroup in(Path root) {
    Set<Path> files = new LinkedHashSet<>();
    for (String line : ProcFiles.read(root.resolve("proc/self/cgroup")).lines().toList()) {
      String[] parts = line.split(":", 3);
      if (parts.length == 3 && parts[1].isEmpty()) {
        addFiles(root, "", parts[2], files);
        addFiles(root, "unified", parts[2], files);
      } else if (parts.length == 3 && List.of(parts[1].split(",")).contains("cpu")) {
        addFiles(root, parts[1], parts[2], files);
        addFiles(root, "cpu", parts[2], files);
      }
    }
    return new ControlGroup(
        files.stream()
            .filter(file -> micros(ProcFiles.read(file)) != null)
            .map(ControlGroup::real)
            .distinct()
            .toList());
  }

  /** Several names may lead to one group. */
  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException gone) {
      return file;
    }
  }

  private static void addFiles(Path root, String place, String group, Set<Path> files) {
    Path mount = root.resolve("sys/fs/cgroup").resolve(place).normalize();
    Path folder = mount.resolve(group.replaceFirst("^/+", "")).normalize();
    while (folder.startsWith(mount) && !folder.equals(mount)) {
      files.add(folder.resolve("cpu.stat"));
      folder = folder.getParent();
    }
    // Within a container, the group's own folder may be what is mounted.
    files.add(mount.resolve("cpu.stat"));
  }

  /** Added up over processors and groups; null where the system does not tell. */
  Long throttledMicros() {
    return files.isEmpty()
        ? null
        : Long.valueOf(
            files.stream()
                .map(file -> micros(ProcFiles.read(file)))
                .mapToLong(micros -> micros == null ? 0 : micros)
                .sum());
  }

  private static Long micros(String stat) {
    Matcher micros = MICROS.matcher(stat);
    if (micros.find()) {
      return Long.valueOf(micros.group(1));
    }
    Matcher nanos = NANOS.matcher(stat);
    return nanos.find() ? Long.valueOf(Long.parseLong(nanos.group(1)) / NANOS_A_MICRO) : null;
  }
}
