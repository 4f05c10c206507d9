package io.github.concurrencybench.fork.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CappedStreamTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String closed(CappedStream stream) throws IOException {
    stream.close();
    return out.toString(UTF_8);
  }

  @Test
  void whatFitsPassesUnchanged() throws IOException {
    CappedStream stream = new CappedStream(10, () -> out);
    stream.write("hello".getBytes(UTF_8));
    stream.write("world".getBytes(UTF_8));
    assertThat(closed(stream)).isEqualTo("helloworld");
  }

  @Test
  void theRestIsLeftOutAndCounted() throws IOException {
    CappedStream stream = new CappedStream(7, () -> out);
    stream.write("hello".getBytes(UTF_8));
    stream.write("world".getBytes(UTF_8));
    stream.write('!');
    stream.write("more of it".getBytes(UTF_8));
    assertThat(closed(stream))
        .isEqualTo("hellowo\n... and at least 14 bytes more, which are left out.\n");
  }

  @Test
  void nothingIsOpenedWhereNothingIsWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("fork.log");
    StandardStreams.keptIn(file).close();
    assertThat(file).doesNotExist();
    try (PrintStream kept = StandardStreams.keptIn(file)) {
      kept.println("one");
    }
    try (PrintStream kept = StandardStreams.keptIn(file)) {
      kept.println("two");
    }
    assertThat(Files.readAllLines(file)).containsExactly("one", "two");
  }
}
