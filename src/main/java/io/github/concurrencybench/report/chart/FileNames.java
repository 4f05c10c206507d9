package io.github.concurrencybench.report.chart;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Names of files that every file system takes, and that no two workloads share. */
final class FileNames {

  private static final int LONGEST = 60;

  private FileNames() {}

  static String of(String id, String workload) {
    String harmless = workload.replaceAll("[^A-Za-z0-9._-]", "_");
    if (harmless.length() > LONGEST) {
      harmless = harmless.substring(0, LONGEST);
    }
    boolean same = harmless.toLowerCase(Locale.ROOT).equals(workload);
    return id + "-" + (same ? harmless : harmless + "-" + sum(workload));
  }

  /** Tells names apart that differ in other letters only, or in capitals. */
  private static String sum(String workload) {
    CRC32 sum = new CRC32();
    sum.update(workload.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
