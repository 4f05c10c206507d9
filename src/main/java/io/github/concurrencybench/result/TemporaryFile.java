package io.github.concurrencybench.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file beside the one that it is to become, with the number of the process that writes it in its
 * name: two builds do not write the same one, and those of a build that was killed are known.
 *
 * @param file what it is to become
 */
record TemporaryFile(Path file) {

  private static final String NAME = ".%s.%s.tmp";
  private static final Pattern ABANDONED = Pattern.compile("\\..+\\.(\\d{1,18})\\.tmp");

  /**
   * Names the one of a file.
   *
   * @param file what it is to become; its folder is made where it is missing, and freed of what
   *     builds have left there that were killed
   * @return not written yet
   */
  static TemporaryFile of(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    deleteAbandoned(file.getParent());
    return new TemporaryFile(file);
  }

  /** Where it is. Not with {@code createTempFile}, whose files nobody else may read. */
  Path path() {
    long pid = ProcessHandle.current().pid();
    return file.resolveSibling(NAME.formatted(file.getFileName(), pid));
  }

  private static void deleteAbandoned(Path folder) {
    try (DirectoryStream<Path> hidden = Files.newDirectoryStream(folder, ".*.tmp")) {
      for (Path file : hidden) {
        if (isAbandoned(file)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException stays) {
      // It is in nobody's way.
    }
  }

  private static boolean isAbandoned(Path file) {
    Matcher name = ABANDONED.matcher(file.getFileName().toString());
    return name.matches()
        && ProcessHandle.of(Long.parseLong(name.group(1))).filter(ProcessHandle::isAlive).isEmpty();
  }

  void write(WholeFile.Content content) throws IOException {
    // The stream by itself: a writer that cannot write its rest leaves it open.
    try (OutputStream bytes = Files.newOutputStream(path());
        Writer out = new BufferedWriter(new OutputStreamWriter(bytes, UTF_8.newEncoder()))) {
      content.writeTo(out);
    } catch (FileSystemException named) {
      throw named;
    } catch (IOException failed) {
      // Of a write, the system does not say to which file.
      throw new IOException(file + " could not be written: " + failed.getMessage(), failed);
    }
  }

  /** Where it has become what it was to become, there is nothing to delete. */
  void delete() {
    try {
      Files.deleteIfExists(path());
    } catch (IOException stays) {
      // Who writes there next deletes it.
    }
  }
}
