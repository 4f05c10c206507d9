package io.github.concurrencybench.fork.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.plan.ForkFiles;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RequestCountTest {

  private static final int MANY = 20_000;

  @TempDir private Path folder;

  private ForkFiles files() {
    return new ForkFiles(folder.resolve("1-w.ndjson").toString(), "");
  }

  private Path made(int bytes) throws Exception {
    return Files.write(Path.of(files().requests()), new byte[bytes]);
  }

  @Test
  void allWhoShareTheFileAddToOneNumber() throws Exception {
    Path file = made(Long.BYTES);
    RequestCount fork = RequestCount.in(files());
    RequestCount worker = RequestCount.in(files());
    IntStream.range(0, MANY).parallel().forEach(each -> (each % 2 == 0 ? fork : worker).add());
    assertThat(fork.count()).isEqualTo(MANY);
    assertThat(worker.count()).isEqualTo(MANY);
    byte[] bytes = Files.readAllBytes(file);
    assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getLong()).isEqualTo(MANY);
  }

  @Test
  void withoutTheFileNobodyElseReadsTheNumber() {
    RequestCount alone = RequestCount.in(files());
    alone.add();
    assertThat(alone.count()).isEqualTo(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatCannotBeSharedIsNotTakenForANumber() throws Exception {
    Files.createDirectory(Path.of(files().requests()));
    RequestCount alone = RequestCount.in(files());
    alone.add();
    assertThat(alone.count()).isEqualTo(1);
    assertThat(folder).isEmptyDirectory();
  }
}
