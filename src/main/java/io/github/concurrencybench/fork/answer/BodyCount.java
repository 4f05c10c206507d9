package io.github.concurrencybench.fork.answer;

import io.github.concurrencybench.plan.AnswerLimits;
import io.github.concurrencybench.plan.Verify;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * Counts the bytes of a body and keeps none. Both what comes and what it unpacks to are bounded;
 * only gzip is unpacked, other codings are counted as they come.
 */
public final class BodyCount implements AutoCloseable {

  private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
  private static final int MOST_CODINGS = 5;

  private final MostBytes raw;
  private final CRC32C bytes;
  private final Decoding decoded;
  private boolean closed;

  /**
   * Counts one body.
   *
   * @param limits what it may be at most
   * @param contentEncoding as the answer says; null or empty for none
   */
  public BodyCount(AnswerLimits limits, String contentEncoding) {
    this.raw = new MostBytes(limits.maxBodyBytes());
    this.bytes = limits.verify() == Verify.CONTENT ? new CRC32C() : null;
    this.decoded =
        contentEncoding == null || contentEncoding.isEmpty()
            ? null
            : decoding(contentEncoding, limits);
  }

  /** Null where there is nothing that we unpack. */
  private static Decoding decoding(String contentEncoding, AnswerLimits limits) {
    List<String> codings =
        Arrays.stream(contentEncoding.toLowerCase(Locale.ROOT).split(","))
            .map(String::strip)
            .filter(coding -> !coding.equals("identity"))
            .toList();
    if (codings.size() > MOST_CODINGS || codings.isEmpty() || !GZIP.containsAll(codings)) {
      return null;
    }
    Decoding decoding = new MostBytes(limits.maxBodyBytes());
    for (int layer = 0; layer < codings.size(); layer++) {
      decoding = new Gunzip(decoding);
    }
    return decoding;
  }

  /**
   * Takes some of it.
   *
   * @param part all of whose bytes are read
   * @throws IOException where the body is too large or is not what it says it is
   */
  public void take(ByteBuffer part) throws IOException {
    if (bytes != null) {
      bytes.update(part.duplicate());
    }
    if (decoded != null) {
      decode(part.duplicate());
    }
    raw.take(part);
  }

  /** Who gives an answer up closes it from another thread. */
  private synchronized void decode(ByteBuffer part) throws IOException {
    if (!closed) {
      decoded.take(part);
    }
  }

  /**
   * The body is complete.
   *
   * @return what is kept of it
   * @throws IOException where there should have been more of what it unpacks to
   */
  public Body end() throws IOException {
    if (decoded != null) {
      endDecoding();
    }
    return new Body(raw.length(), bytes == null ? 0 : bytes.getValue());
  }

  private synchronized void endDecoding() throws IOException {
    if (!closed) {
      decoded.end();
    }
  }

  /** Frees what lies outside of the heap, whether the body was complete or not. */
  @Override
  public synchronized void close() {
    if (decoded != null && !closed) {
      decoded.close();
    }
    closed = true;
  }
}
