package io.github.concurrencybench.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What somebody sees who is faster than the fork. */
final class HiddenQuestionTest {

  private static final String QUESTION = "{\"Authorization\":\"Bearer geheim-ü-\uD83D\uDE00\"}";

  @Test
  void isReadOnceByWhoHasTheKey() throws IOException {
    HiddenQuestion hidden = HiddenQuestion.of(QUESTION);
    assertThat(HiddenQuestion.read(hidden.text())).isEqualTo(QUESTION);
    assertThat(hidden.key()).doesNotExist();
    assertThatThrownBy(() -> HiddenQuestion.read(hidden.text()))
        .isInstanceOf(NoSuchFileException.class);
    hidden.close();
  }

  @Test
  void neitherTheTextNorTheKeyHoldsAnyOfIt() throws IOException {
    try (HiddenQuestion one = HiddenQuestion.of(QUESTION);
        HiddenQuestion other = HiddenQuestion.of(QUESTION)) {
      assertThat(one.text().split(" ")[0]).isNotEqualTo(other.text().split(" ")[0]);
      byte[] sum = Base64.getDecoder().decode(one.text().split(" ")[0]);
      for (byte[] half : new byte[][] {sum, Files.readAllBytes(one.key())}) {
        assertThat(new String(half, StandardCharsets.ISO_8859_1))
            .doesNotContain("Bearer", "geheim", "Auth");
      }
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "other permissions")
  void theKeyIsForOurUserAloneAndGoesWhenNobodyReadsIt() throws IOException {
    HiddenQuestion hidden = HiddenQuestion.of(QUESTION);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(hidden.key())))
        .isEqualTo("rw-------");
    hidden.close();
    assertThat(hidden.key()).doesNotExist();
  }
}
