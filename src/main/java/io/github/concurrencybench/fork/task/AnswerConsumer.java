package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.fork.answer.Answer;
import io.github.concurrencybench.fork.answer.Body;
import io.github.concurrencybench.fork.answer.BodyCount;
import io.github.concurrencybench.fork.answer.KnownFailure;
import io.github.concurrencybench.fork.answer.Pending;
import io.github.concurrencybench.plan.AnswerLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStreamResetException;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Reads an answer of Apache's non-blocking client and keeps none of its bytes. */
final class AnswerConsumer implements AsyncResponseConsumer<Answer> {

  private final AnswerLimits limits;
  private final Pending pending;
  private HttpResponse head;
  private BodyCount count;
  private boolean endsByClosing;
  private FutureCallback<Answer> callback;

  AnswerConsumer(AnswerLimits limits, Pending pending) {
    this.limits = limits;
    this.pending = pending;
  }

  @Override
  public void consumeResponse(
      HttpResponse response,
      EntityDetails entity,
      HttpContext context,
      FutureCallback<Answer> resultCallback) {
    pending.headArrived();
    head = response;
    callback = resultCallback;
    if (entity == null) {
      callback.completed(answer(head, Body.NONE));
    } else {
      count = new BodyCount(limits, entity.getContentEncoding());
      // What the entity says of chunks is that it has no length.
      endsByClosing =
          entity.getContentLength() < 0 && !head.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }
  }

  /** What counts of an answer of Apache's clients. */
  static Answer answer(HttpResponse head, Body body) {
    String location = text(head.getFirstHeader(HttpHeaders.LOCATION));
    String retryAfter = text(head.getFirstHeader(HttpHeaders.RETRY_AFTER));
    return new Answer(head.getCode(), location, retryAfter, body);
  }

  private static String text(Header header) {
    return header == null ? null : header.getValue();
  }

  /**
   * The client takes a head that was cut off within a line for whole, and then there is no body. A
   * server that ends its answers by closing has to say so (RFC 9112, section 9.3).
   */
  private boolean isCutInItsHead(Body body) {
    return endsByClosing
        && body.length() == 0
        && HttpVersion.HTTP_1_1.equals(head.getVersion())
        && !saysThatItCloses();
  }

  private boolean saysThatItCloses() {
    return Arrays.stream(head.getHeaders(HttpHeaders.CONNECTION))
        .anyMatch(header -> header.getValue().equalsIgnoreCase("close"));
  }

  @Override
  public void informationResponse(HttpResponse response, HttpContext context) {
    // An answer that is none yet.
  }

  @Override
  public void updateCapacity(CapacityChannel capacity) throws IOException {
    capacity.update(Integer.MAX_VALUE);
  }

  /**
   * One that was given up may not have closed its connection: then the next part does. Of one that
   * it shares with others (HTTP/2), this exception ends its own stream alone.
   */
  private void throwIfGivenUp() throws HttpStreamResetException {
    try {
      pending.throwIfGivenUp();
    } catch (KnownFailure givenUp) {
      throw new HttpStreamResetException(givenUp.errorClass());
    }
  }

  @Override
  public void consume(ByteBuffer part) throws IOException {
    throwIfGivenUp();
    pending.heard();
    try {
      count.take(part);
    } catch (IOException bad) {
      pending.giveUp(ErrorClass.of(bad));
    }
    part.position(part.limit());
  }

  /** All was read: the connection may go on, also for one that was given up. */
  @Override
  public void streamEnd(List<? extends Header> trailers) {
    try {
      pending.throwIfGivenUp();
      Body body = count.end();
      if (isCutInItsHead(body)) {
        throw new KnownFailure("TRUNCATED");
      }
      callback.completed(answer(head, body));
    } catch (IOException bad) {
      pending.giveUp(ErrorClass.of(bad));
      callback.failed(bad);
    }
  }

  @Override
  public void failed(Exception cause) {
    releaseResources();
  }

  @Override
  public void releaseResources() {
    if (count != null) {
      count.close();
    }
  }
}
