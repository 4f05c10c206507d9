package io.github.concurrencybench.fork.task;

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
final class CountingSubscriber implements BodySubscriber<Long> {

  private final long mostSilentNanos;
  private final CompletableFuture<Long> length = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private Flow.Subscription body;
  private long bytes;
  private volatile long heardAt = System.nanoTime();

  CountingSubscriber(Duration mostSilent) {
    this.mostSilentNanos = mostSilent.toNanos();
  }

  @Override
  public CompletionStage<Long> getBody() {
    return length;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    body = subscription;
    listen(mostSilentNanos);
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
    } else if (length.completeExceptionally(new HttpTimeoutException("The body does not go on"))) {
      body.cancel();
    }
    return null;
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    heardAt = System.nanoTime();
    parts.forEach(part -> bytes += part.remaining());
  }

  @Override
  public void onError(Throwable failure) {
    length.completeExceptionally(failure);
    ended.complete(null);
  }

  @Override
  public void onComplete() {
    length.complete(bytes);
    ended.complete(null);
  }
}
