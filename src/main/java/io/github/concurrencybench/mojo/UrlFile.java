package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.UrlText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads files of URLs.
 *
 * @param folder what their names are relative to
 */
record UrlFile(Path folder) {

  List<URI> urls(String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new InvalidPlan("urlFile", name, "there is no such file in " + folder);
    }
    try {
      return UrlText.parseLines(name, Files.readAllLines(file));
    } catch (IOException unreadable) {
      throw new InvalidPlan("urlFile", name, "the file cannot be read as UTF-8 text");
    }
  }
}
