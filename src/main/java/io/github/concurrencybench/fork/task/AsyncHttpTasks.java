package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;
import org.apache.hc.core5.io.CloseMode;

/** Downloads with Apache's non-blocking client. */
final class AsyncHttpTasks implements NonBlockingTasks {

  private static final Executor CLOSER = Executors.newCachedThreadPool(AsyncClientSetup::daemon);

  private final HttpWorkload workload;
  private final List<URI> urls;
  private final Request request;
  private final CloseableHttpAsyncClient shared;
  private final WaitingRequests waiting = new WaitingRequests();
  private volatile boolean hasAnAnswer;

  AsyncHttpTasks(HttpWorkload workload, int workers) {
    this.workload = workload;
    this.urls = workload.urls();
    this.request = workload.request();
    this.shared = workload.connection() == Connection.NEW_CLIENT ? null : startedClient(workers);
  }

  private CloseableHttpAsyncClient startedClient(int workers) {
    CloseableHttpAsyncClient client = AsyncClientSetup.client(workload, workers);
    client.start();
    return client;
  }

  @Override
  public CompletionStage<TaskResult> start(int index) {
    URI url = urls.get(index % urls.size());
    if (shared != null) {
      return started(shared, url);
    }
    CloseableHttpAsyncClient own = startedClient(1);
    // Not in the client's own thread, which would wait for itself to end.
    return started(own, url)
        .whenCompleteAsync((result, failure) -> own.close(CloseMode.IMMEDIATE), CLOSER);
  }

  private CompletionStage<TaskResult> started(CloseableHttpAsyncClient client, URI url) {
    CompletableFuture<TaskResult> result = new CompletableFuture<>();
    HttpClientContext context = HttpClientContext.create();
    waiting.add(result, context);
    client.execute(
        producer(url),
        new BasicResponseConsumer<>(new CountingConsumer()),
        context,
        new Completion(result));
    return result;
  }

  private AsyncRequestProducer producer(URI url) {
    AsyncRequestBuilder builder = AsyncRequestBuilder.create(request.method()).setUri(url);
    request.headers().forEach(builder::setHeader);
    if (!request.body().isEmpty()) {
      builder.setEntity(
          new BasicAsyncEntityProducer(request.body().getBytes(StandardCharsets.UTF_8), null));
    }
    return builder.build();
  }

  @Override
  public void close() throws IOException {
    if (shared != null) {
      shared.close();
    }
  }

  private final class Completion implements FutureCallback<Message<HttpResponse, Long>> {

    private final CompletableFuture<TaskResult> result;

    Completion(CompletableFuture<TaskResult> result) {
      this.result = result;
    }

    @Override
    public void completed(Message<HttpResponse, Long> answer) {
      hasAnAnswer = true;
      long length = answer.getBody() == null ? 0 : answer.getBody();
      result.complete(TaskResult.ofAnswer(request, answer.getHead().getCode(), length));
    }

    @Override
    public void failed(Exception failure) {
      if (isOfAnotherVersion(failure)) {
        result.complete(TaskResult.failed(ErrorClass.NOT_HTTP_2));
      } else {
        result.completeExceptionally(failure);
      }
    }

    @Override
    public void cancelled() {
      result.cancel(false);
    }

    /** All that the client tells of a server that answers the greeting with something else. */
    private boolean isOfAnotherVersion(Exception failure) {
      return failure instanceof RequestNotExecutedException
          && !hasAnAnswer
          && workload.options().httpVersion() == HttpVersion.HTTP_2;
    }
  }
}
