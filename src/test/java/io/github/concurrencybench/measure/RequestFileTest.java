package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.fork.answer.RequestCount;
import io.github.concurrencybench.plan.ForkFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RequestFileTest {

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("1-w.ndjson.requests");
  }

  @Test
  void tellsNoneWhereNoneWasSentAndTakesTheFileAway() {
    RequestFile requests = RequestFile.madeAt(file());
    assertThat(file()).hasSize(Long.BYTES);
    assertThat(requests.take()).isZero();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void goesOnFromNothingWhereAnOlderOneWasLeft() throws Exception {
    Files.write(file(), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
    assertThat(RequestFile.madeAt(file()).take()).isZero();
  }

  @Test
  void aNumberThatIsNotThereIsNone() throws Exception {
    assertThat(RequestFile.madeAt(folder.resolve("missing/w.requests")).take()).isNull();
    RequestFile cut = RequestFile.madeAt(file());
    Files.write(file(), new byte[] {1, 2, 3});
    assertThat(cut.take()).isNull();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void readsWhatTheForkHasCounted() {
    RequestFile requests = RequestFile.madeAt(file());
    RequestCount fork = RequestCount.in(new ForkFiles(folder.resolve("1-w.ndjson").toString(), ""));
    fork.add();
    fork.add();
    assertThat(requests.take()).isEqualTo(2);
  }
}
