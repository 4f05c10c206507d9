package io.github.concurrencybench.fork.server;

import io.github.concurrencybench.plan.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncResponseProducer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler;
import org.apache.hc.core5.http.nio.entity.DiscardingEntityConsumer;
import org.apache.hc.core5.http.nio.support.AsyncResponseBuilder;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/** Answers each request as late as the target says: by a timer, never by a waiting thread. */
final class TargetHandler implements AsyncServerRequestHandler<Message<HttpRequest, Void>> {

  private static final int TOO_MANY_REQUESTS = 429;

  private final Duration connectDelay;
  private final Map<String, byte[]> bodies;
  private final ScheduledExecutorService timer;
  private final WorkQueue work;
  private final TokenBucket tokens;

  TargetHandler(Target target) {
    this.connectDelay = target.connectDelay();
    this.bodies =
        target.sizes().stream()
            .distinct()
            .collect(Collectors.toMap(size -> "/" + size, TargetHandler::body));
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "concurrency-bench target timer");
              thread.setDaemon(true);
              return thread;
            });
    this.work = new WorkQueue(target, timer);
    this.tokens = target.rateLimit() == null ? null : new TokenBucket(target.rateLimit());
  }

  private static byte[] body(int size) {
    byte[] body = new byte[size];
    for (int index = 0; index < size; index++) {
      body[index] = (byte) ('a' + index % 26);
    }
    return body;
  }

  @Override
  public AsyncRequestConsumer<Message<HttpRequest, Void>> prepare(
      HttpRequest request, EntityDetails entity, HttpContext context) {
    return new BasicRequestConsumer<>(entity == null ? null : new DiscardingEntityConsumer<>());
  }

  @Override
  public void handle(
      Message<HttpRequest, Void> message, ResponseTrigger trigger, HttpContext context) {
    HttpCoreContext core = HttpCoreContext.cast(context);
    if (tokens != null && !tokens.take(System.nanoTime())) {
      submit(AsyncResponseBuilder.create(TOO_MANY_REQUESTS).build(), trigger, core);
      return;
    }
    Runnable answer = () -> submit(response(message.getHead().getPath()), trigger, core);
    if (core.getEndpointDetails().getRequestCount() <= 1 && !connectDelay.isZero()) {
      timer.schedule(() -> work.accept(answer), connectDelay.toNanos(), TimeUnit.NANOSECONDS);
    } else {
      work.accept(answer);
    }
  }

  private AsyncResponseProducer response(String path) {
    byte[] body = bodies.get(path);
    return body == null
        ? AsyncResponseBuilder.create(404).build()
        : AsyncResponseBuilder.create(200)
            .setEntity(body, ContentType.APPLICATION_OCTET_STREAM)
            .build();
  }

  private static void submit(
      AsyncResponseProducer response, ResponseTrigger trigger, HttpCoreContext context) {
    try {
      trigger.submitResponse(response, context);
    } catch (HttpException | IOException theClientHasGone) {
      // Nobody is left to answer to.
    }
  }
}
