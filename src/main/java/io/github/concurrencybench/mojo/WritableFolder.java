package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.InvalidPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that the user names, seen to be writable before any load. */
record WritableFolder(String element, Path path) {

  /** Makes it where it is missing. */
  Path checked() {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new InvalidPlan(element, path.toString(), "this is a file; name a folder");
    }
    try {
      Files.createDirectories(path);
    } catch (IOException failed) {
      throw unwritable(element, path, failed.toString());
    }
    if (!Files.isWritable(path)) {
      throw unwritable(element, path, "you may not write there");
    }
    return path;
  }

  static InvalidPlan unwritable(String element, Path path, String why) {
    return new InvalidPlan(element, path.toString(), "no folder that can be written (" + why + ")");
  }
}
