package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.fork.answer.Body;
import io.github.concurrencybench.fork.answer.BodyCount;
import io.github.concurrencybench.fork.answer.Pending;
import io.github.concurrencybench.plan.AnswerLimits;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/**
 * Counts the bytes of an answer of the JDK's client, and gives up a server that falls silent within
 * it, as Apache's clients do: the timeout of a request ends with the answer's headers.
 */
final class CountingSubscriber implements BodySubscriber<Body> {

  private final long mostSilentNanos;
  private final BodyCount count;
  private final Pending pending;
  private final CompletableFuture<Body> counted = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private Flow.Subscription body;
  private volatile long heardAt = System.nanoTime();

  CountingSubscriber(
      Duration mostSilent, AnswerLimits limits, HttpHeaders headers, Pending pending) {
    this.mostSilentNanos = mostSilent.toNanos();
    this.count = new BodyCount(limits, String.join(",", headers.allValues("Content-Encoding")));
    this.pending = pending;
  }

  @Override
  public CompletionStage<Body> getBody() {
    return counted;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    body = subscription;
    listen(mostSilentNanos);
    pending.abortBy(() -> stop(new IOException("The body was given up")));
    body.request(Long.MAX_VALUE);
  }

  /** One timer a body, and not one a part: it is set again where something was heard meanwhile. */
  private void listen(long nanos) {
    ended.copy().orTimeout(nanos, TimeUnit.NANOSECONDS).exceptionally(late -> silent());
  }

  private Void silent() {
    long left = mostSilentNanos - (System.nanoTime() - heardAt);
    if (left > 0) {
      listen(left);
    } else {
      stop(new HttpTimeoutException("The body does not go on"));
    }
    return null;
  }

  /** Whoever cancels a body has its connection closed. */
  private void stop(Exception why) {
    if (counted.completeExceptionally(why)) {
      body.cancel();
      end();
    }
  }

  private void end() {
    count.close();
    ended.complete(null);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    heardAt = System.nanoTime();
    try {
      for (ByteBuffer part : parts) {
        count.take(part);
      }
    } catch (IOException bad) {
      stop(bad);
    }
  }

  @Override
  public void onError(Throwable failure) {
    counted.completeExceptionally(failure);
    end();
  }

  @Override
  public void onComplete() {
    try {
      counted.complete(count.end());
    } catch (IOException bad) {
      counted.completeExceptionally(bad);
    }
    end();
  }
}
