package io.github.concurrencybench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The processor, as Linux tells it; see proc(5). Hosts of a cloud with the same system and as many
 * processors differ in it, and in speed.
 *
 * @param root the root of the file system
 */
record Processor(Path root) {

  private static final Pattern MODEL = Pattern.compile("(?m)^model name\\s*:[ \\t]*(.+)$");

  static Processor ofThisMachine() {
    return new Processor(Path.of("/"));
  }

  /** Its name; empty where the system does not tell. */
  String model() {
    try {
      Matcher first = MODEL.matcher(Files.readString(root.resolve("proc/cpuinfo")));
      return first.find() ? first.group(1).strip().replaceAll("\\s+", " ") : "";
    } catch (IOException elsewhere) {
      return "";
    }
  }
}
