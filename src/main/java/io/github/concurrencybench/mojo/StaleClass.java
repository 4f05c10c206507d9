package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.BrokenSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds sources that have changed since they were compiled: what would be measured is not what the
 * user reads.
 *
 * @param sources folder of sources, which need not be there
 * @param classes folder of what they were compiled to
 */
record StaleClass(Path sources, Path classes) {

  private static final List<String> KINDS = List.of(".java", ".kt");

  /** A source that is newer than its class file. One without a class file may have none. */
  Optional<Path> source() {
    if (!Files.isDirectory(sources)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(this::isNewer).sorted().findFirst();
    } catch (IOException | UncheckedIOException unreadable) {
      throw new BrokenSetup(sources + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private boolean isNewer(Path source) {
    String file = sources.relativize(source).toString();
    return KINDS.stream()
        .filter(file::endsWith)
        .map(kind -> file.substring(0, file.length() - kind.length()))
        // A file of Kotlin functions without a class is compiled to one of this name.
        .flatMap(name -> Stream.of(name + ".class", name + "Kt.class"))
        .map(classes::resolve)
        .anyMatch(compiled -> Files.exists(compiled) && isNewer(source, compiled));
  }

  private static boolean isNewer(Path source, Path compiled) {
    return lastChange(source).compareTo(lastChange(compiled)) > 0;
  }

  private static FileTime lastChange(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
