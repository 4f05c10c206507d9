package io.github.concurrencybench.fork.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.plan.AnswerLimits;
import io.github.concurrencybench.plan.Verify;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BodyCountTest {

  private static AnswerLimits atMost(long bytes, Verify verify) {
    return new AnswerLimits(null, bytes, 0, verify);
  }

  private static Body counted(AnswerLimits limits, String coding, byte[] bytes, int part)
      throws IOException {
    try (BodyCount count = new BodyCount(limits, coding)) {
      for (int from = 0; from < bytes.length; from += part) {
        ByteBuffer next = ByteBuffer.wrap(bytes, from, Math.min(part, bytes.length - from));
        count.take(next.asReadOnlyBuffer());
      }
      return count.end();
    }
  }

  @Test
  void soManyBytesAreAllowedAndOneMoreIsTooLarge() throws IOException {
    AnswerLimits ten = atMost(10, Verify.STATUS);
    assertThat(counted(ten, null, new byte[10], 3)).isEqualTo(new Body(10, 0));
    assertThatThrownBy(() -> counted(ten, null, new byte[11], 3)).hasMessage("TOO_LARGE");
  }

  @Test
  void onlyTheSameBytesHaveTheSameFingerprint() throws IOException {
    AnswerLimits content = atMost(10, Verify.CONTENT);
    Body one = counted(content, null, new byte[] {1, 2, 3}, 1);
    assertThat(counted(content, null, new byte[] {1, 2, 3}, 2)).isEqualTo(one);
    assertThat(counted(content, null, new byte[] {1, 3, 2}, 1)).isNotEqualTo(one);
  }

  /** With every part that a head may have (RFC 1952, section 2.3). */
  private static byte[] withLongHead(byte[] gzip) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] fixed = Arrays.copyOf(gzip, 10);
    fixed[3] = 2 | 4 | 8 | 16;
    all.writeBytes(fixed);
    all.writeBytes(new byte[] {3, 0, 'x', 'y', 'z'});
    all.writeBytes("name\0comment\0".getBytes());
    all.writeBytes(new byte[] {7, 7});
    all.write(gzip, 10, gzip.length - 10);
    return all.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100_000})
  void whatIsPackedIsBoundedInPartsOfAnySize(int part) throws IOException {
    byte[] content = new byte[20_000];
    new SplittableRandom(5).nextBytes(content);
    Arrays.fill(content, 0, 15_000, (byte) 'a');
    byte[] packed = withLongHead(gzip(content));
    assertThat(counted(atMost(20_000, Verify.STATUS), "gzip", packed, part).length())
        .isEqualTo(packed.length);
    assertThatThrownBy(() -> counted(atMost(19_999, Verify.STATUS), "gzip", packed, part))
        .hasMessage("TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100_000})
  void whatIsNotWhatItsCheckSumOrItsSizeSaysIsRefused(int part) throws IOException {
    AnswerLimits limits = atMost(1_000, Verify.STATUS);
    byte[] packed = gzip("some content".getBytes());
    for (int back = 1; back <= 8; back++) {
      byte[] garbled = packed.clone();
      garbled[packed.length - back] ^= 1;
      assertThatThrownBy(() -> counted(limits, "gzip", garbled, part)).hasMessage("DECODE");
      byte[] cut = Arrays.copyOf(packed, packed.length - back);
      assertThatThrownBy(() -> counted(limits, "gzip", cut, part)).hasMessage("DECODE");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100_000})
  void severalMembersAreOneContent(int part) throws IOException {
    byte[] member = gzip(new byte[600]);
    byte[] two = Arrays.copyOf(member, 2 * member.length + 3);
    System.arraycopy(member, 0, two, member.length, member.length);
    assertThat(counted(atMost(1_200, Verify.STATUS), "gzip", two, part).length())
        .isEqualTo(two.length);
    assertThatThrownBy(() -> counted(atMost(1_199, Verify.STATUS), "gzip", two, part))
        .hasMessage("TOO_LARGE");
  }

  /** Whatever a server sends, it is one of these. */
  @Test
  void anyBytesAreCountedOrRefused() throws IOException {
    byte[] packed = gzip("some content, some content".repeat(20).getBytes());
    SplittableRandom random = new SplittableRandom(3);
    for (int attempt = 0; attempt < 5_000; attempt++) {
      byte[] garbled = Arrays.copyOf(packed, 1 + random.nextInt(packed.length));
      for (int flip = random.nextInt(4); flip > 0; flip--) {
        garbled[random.nextInt(garbled.length)] = (byte) random.nextInt(256);
      }
      try {
        counted(atMost(1_000, Verify.CONTENT), "gzip", garbled, 1 + random.nextInt(50));
      } catch (KnownFailure refused) {
        assertThat(refused.errorClass()).isIn("DECODE", "TOO_LARGE");
      }
    }
  }

  @Test
  void whatComesAfterItWasClosedIsNotUnpacked() throws IOException {
    BodyCount count = new BodyCount(atMost(1_000, Verify.STATUS), "gzip");
    count.close();
    count.take(ByteBuffer.wrap(gzip(new byte[5])));
    count.close();
  }
}
