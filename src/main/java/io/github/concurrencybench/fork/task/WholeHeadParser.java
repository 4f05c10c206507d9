package io.github.concurrencybench.fork.task;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.HttpTransportMetrics;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * Reads the head of an answer to its end, and not that of one which was there before. The client's
 * own takes one that was cut off for whole, and so makes a fast success of an answer that never
 * came; and what is left of the answer before for the next one.
 */
final class WholeHeadParser extends DefaultHttpResponseParser {

  private boolean moreIsToCome;

  WholeHeadParser(Http1Config config) {
    super(config);
  }

  @Override
  public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
      throws IOException, HttpException {
    if (buffer.length() > 0 && !moreIsToCome) {
      throw RequestSender.unaskedBytes();
    }
    ClassicHttpResponse answer = super.parse(new Lines(buffer), in);
    moreIsToCome = answer != null && answer.getCode() < HttpStatus.SC_SUCCESS;
    return answer;
  }

  /** Lines of a head, the last of which is empty: whoever hangs up before has cut it off. */
  private static final class Lines implements SessionInputBuffer {

    private static final int END = -1;

    private final SessionInputBuffer buffer;
    private boolean begun;

    Lines(SessionInputBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public int readLine(CharArrayBuffer line, InputStream in) throws IOException {
      int read = buffer.readLine(line, in);
      if (read == END && begun) {
        throw new ConnectionClosedException("The head of the answer was cut off");
      }
      begun = true;
      return read;
    }

    @Override
    public int length() {
      return buffer.length();
    }

    @Override
    public int capacity() {
      return buffer.capacity();
    }

    @Override
    public int available() {
      return buffer.available();
    }

    @Override
    public int read(byte[] bytes, int from, int count, InputStream in) throws IOException {
      return buffer.read(bytes, from, count, in);
    }

    @Override
    public int read(byte[] bytes, InputStream in) throws IOException {
      return buffer.read(bytes, in);
    }

    @Override
    public int read(InputStream in) throws IOException {
      return buffer.read(in);
    }

    @Override
    public HttpTransportMetrics getMetrics() {
      return buffer.getMetrics();
    }
  }
}
