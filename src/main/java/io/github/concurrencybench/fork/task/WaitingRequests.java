package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.result.LocalLimit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/**
 * Requests of Apache's non-blocking client that may have no connection yet. Where this machine can
 * open no further one, the client tells one of them a second: here all are told at once, a moment
 * later, when those whose connection was just being made have it.
 */
final class WaitingRequests {

  private final Map<CompletableFuture<?>, HttpCoreContext> waiting = new ConcurrentHashMap<>();
  private final AtomicReference<Throwable> met = new AtomicReference<>();
  private final Executor later;

  WaitingRequests() {
    this(CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
  }

  WaitingRequests(Executor later) {
    this.later = later;
  }

  /** Watches a request to its end; its context has an endpoint once there is a connection. */
  void add(CompletableFuture<?> answer, HttpCoreContext context) {
    waiting.put(answer, context);
    answer.whenComplete(
        (read, failure) -> {
          waiting.remove(answer);
          if (failure != null && isLimit(failure) && met.compareAndSet(null, failure)) {
            later.execute(() -> waiting.forEach(this::tell));
          }
        });
    if (met.get() != null) {
      later.execute(() -> tell(answer, context));
    }
  }

  private static boolean isLimit(Throwable failure) {
    return LocalLimit.named(ErrorClass.of(failure)).isPresent();
  }

  private void tell(CompletableFuture<?> answer, HttpCoreContext context) {
    if (context.getEndpointDetails() == null) {
      answer.completeExceptionally(met.get());
    }
  }
}
