package io.github.concurrencybench.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.fork.task.TaskResult;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are packed, or say so: what they unpack to is bounded too. */
@Timeout(60)
@ParameterizedClass
@ValueSource(strings = {"sequential", "async", "jdk-async"})
final class PackedBodiesTest {

  @Parameter private String model;

  private List<TaskResult> results(String coding, byte[] body) throws Exception {
    try (FaultServer server = FaultServer.start(Faults.packed(coding, body))) {
      List<TaskResult> results = Downloads.PATIENT.results(model, server.url(), 2);
      assertThat(server.asked().get(0).headers()).doesNotContainKey("accept-encoding");
      return results;
    }
  }

  private List<String> errors(String coding, byte[] body) throws Exception {
    return results(coding, body).stream().map(TaskResult::error).toList();
  }

  @Fault(
      row = 11,
      fault = "A bomb: 64 MiB of zeros in 64 KiB, or packed twice",
      promise = "TOO_LARGE by what it unpacks to, which is never held")
  @ParameterizedTest
  @CsvSource({"gzip, 1", "'gzip, gzip', 2", "'GZIP,identity , x-gzip', 2"})
  void aBombIsTooLarge(String coding, int layers) throws Exception {
    byte[] bomb = Faults.bomb(64L << 20, layers);
    assertThat(bomb).hasSizeLessThan(1 << 20);
    assertThat(errors(coding, bomb)).containsOnly("TOO_LARGE");
  }

  @Test
  void whatUnpacksToLittleIsCountedAsItComes() throws Exception {
    byte[] small = Faults.bomb(1 << 20, 1);
    assertThat(results("gzip", small))
        .containsOnly(TaskResult.ok(200_000_000_000_000L + small.length, small.length));
  }

  @Fault(
      row = 13,
      fault = "A body that says it is gzip and is not, or is cut off",
      promise = "DECODE")
  @Test
  void aBodyThatIsNoGzipIsNamedSo() throws Exception {
    byte[] packed = Faults.bomb(100_000, 1);
    byte[] garbled = packed.clone();
    Arrays.fill(garbled, 10, garbled.length, (byte) 0xff);
    assertThat(errors("gzip", "this is no gzip".getBytes(UTF_8))).containsOnly("DECODE");
    assertThat(errors("gzip", Arrays.copyOf(packed, packed.length / 2))).containsOnly("DECODE");
    assertThat(errors("gzip", Arrays.copyOf(packed, 5))).containsOnly("DECODE");
    assertThat(errors("gzip", garbled)).containsOnly("DECODE");
    assertThat(errors("gzip, gzip", packed)).containsOnly("DECODE");
  }

  @Fault(
      row = 13,
      fault = "An unknown Content-Encoding",
      promise = "the bytes are counted as they come")
  @ParameterizedTest
  @ValueSource(strings = {"br", "x-none", "gzip, br", "identity", "", ",,,", "gzip;q=1"})
  void anUnknownCodingIsCountedAsItComes(String coding) throws Exception {
    assertThat(results(coding, "abc".getBytes(UTF_8)))
        .containsOnly(TaskResult.ok(200_000_000_000_003L, 3));
  }
}
