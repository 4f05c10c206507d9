package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;

/** Downloads with Apache's non-blocking client. */
final class AsyncHttpTasks implements NonBlockingTasks {

  private final List<URI> urls;
  private final Request request;
  private final CloseableHttpAsyncClient client;

  AsyncHttpTasks(HttpWorkload workload, int workers) {
    this.urls = workload.urls();
    this.request = workload.request();
    this.client = HttpClientSetup.asyncClient(workload, workers);
    client.start();
  }

  @Override
  public CompletionStage<TaskResult> start(int index) {
    CompletableFuture<TaskResult> result = new CompletableFuture<>();
    client.execute(
        producer(urls.get(index % urls.size())),
        new BasicResponseConsumer<>(new CountingConsumer()),
        new Completion(request, result));
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
    client.close();
  }

  private record Completion(Request request, CompletableFuture<TaskResult> result)
      implements FutureCallback<Message<HttpResponse, Long>> {

    @Override
    public void completed(Message<HttpResponse, Long> answer) {
      long length = answer.getBody() == null ? 0 : answer.getBody();
      result.complete(TaskResult.ofAnswer(request, answer.getHead().getCode(), length));
    }

    @Override
    public void failed(Exception failure) {
      result.completeExceptionally(failure);
    }

    @Override
    public void cancelled() {
      result.cancel(false);
    }
  }
}
