package io.github.concurrencybench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What every page needs beside it, whatever was measured. */
final class StaticFiles {

  private StaticFiles() {}

  static Map<Path, String> in(Path folder, Templates templates) throws IOException {
    Map<Path, String> files = new LinkedHashMap<>();
    for (String name : List.of("style.css", "sort.js")) {
      files.put(folder.resolve(name), templates.text(name));
    }
    return files;
  }
}
