package io.github.concurrencybench.fork.task;

import java.nio.ByteBuffer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.nio.entity.AbstractBinAsyncEntityConsumer;

/** Counts the bytes of a body and keeps none of them. */
final class CountingConsumer extends AbstractBinAsyncEntityConsumer<Long> {

  private long length;

  @Override
  protected void streamStart(ContentType contentType) {
    length = 0;
  }

  @Override
  protected int capacityIncrement() {
    return Integer.MAX_VALUE;
  }

  @Override
  protected void data(ByteBuffer bytes, boolean endOfStream) {
    length += bytes.remaining();
    bytes.position(bytes.limit());
  }

  @Override
  protected Long generateContent() {
    return length;
  }

  @Override
  public void releaseResources() {
    // Nothing is held.
  }
}
