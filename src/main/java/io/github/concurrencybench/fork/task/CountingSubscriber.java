package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.fork.answer.Body;
import io.github.concurrencybench.fork.answer.BodyCount;
import io.github.concurrencybench.fork.answer.Pending;
import io.github.concurrencybench.plan.AnswerLimits;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Counts the bytes of an answer of the JDK's client, whose own timeout ends with the headers. */
final class CountingSubscriber implements BodySubscriber<Body> {

  private final BodyCount count;
  private final Pending pending;
  private final CompletableFuture<Body> counted = new CompletableFuture<>();
  private Flow.Subscription body;

  CountingSubscriber(AnswerLimits limits, HttpHeaders headers, Pending pending) {
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
    pending.abortBy(() -> stop(new IOException("The answer was given up")));
    body.request(Long.MAX_VALUE);
  }

  /** Whoever cancels a body has its connection closed. */
  private void stop(IOException why) {
    if (counted.completeExceptionally(why)) {
      body.cancel();
      count.close();
    }
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    pending.heard();
    try {
      for (ByteBuffer part : parts) {
        count.take(part);
      }
    } catch (IOException bad) {
      // The client may tell sooner that it was stopped than why.
      pending.giveUp(ErrorClass.of(bad));
      stop(bad);
    }
  }

  @Override
  public void onError(Throwable failure) {
    counted.completeExceptionally(failure);
    count.close();
  }

  @Override
  public void onComplete() {
    try {
      counted.complete(count.end());
    } catch (IOException bad) {
      counted.completeExceptionally(bad);
    }
    count.close();
  }
}
