package io.github.concurrencybench.fork.task;

import static io.github.concurrencybench.fork.task.ProxyRoutes.PROXY_LOGIN;

import io.github.concurrencybench.fork.answer.Answer;
import io.github.concurrencybench.fork.answer.Hop;
import io.github.concurrencybench.fork.answer.KnownFailure;
import io.github.concurrencybench.fork.answer.Overdue;
import io.github.concurrencybench.fork.answer.Pending;
import io.github.concurrencybench.fork.answer.RequestCount;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.io.CloseMode;

/** Downloads with Apache's non-blocking client. */
final class AsyncHttpTasks implements NonBlockingTasks {

  private static final Executor CLOSER = Executors.newCachedThreadPool(AsyncClientSetup::daemon);

  private final HttpWorkload workload;
  private final Request request;
  private final HttpAnswers answers;
  private final Overdue overdue;
  private final ProxyRoutes proxies;
  private final CloseableHttpAsyncClient shared;
  private final WaitingRequests waiting = new WaitingRequests();
  private volatile boolean hasAnAnswer;

  AsyncHttpTasks(HttpWorkload workload, int workers, RequestCount requests) {
    this.workload = workload;
    this.request = workload.request();
    this.answers = new HttpAnswers(workload);
    this.overdue = new Overdue(workload, requests);
    this.proxies = new ProxyRoutes(workload.options());
    this.shared = workload.connection() == Connection.NEW_CLIENT ? null : startedClient(workers);
  }

  private CloseableHttpAsyncClient startedClient(int workers) {
    CloseableHttpAsyncClient client = AsyncClientSetup.client(workload, workers);
    client.start();
    return client;
  }

  @Override
  public CompletionStage<TaskResult> start(int index) {
    if (shared != null) {
      return started(shared, index);
    }
    CloseableHttpAsyncClient own = startedClient(1);
    // Not in the client's own thread, which would wait for itself to end.
    return started(own, index)
        .whenCompleteAsync((result, failure) -> own.close(CloseMode.IMMEDIATE), CLOSER);
  }

  private CompletionStage<TaskResult> started(CloseableHttpAsyncClient client, int index) {
    HttpExchange exchange = new HttpExchange(answers, overdue, index);
    return exchange.run((hop, pending) -> answer(client, hop, pending));
  }

  private CompletionStage<Answer> answer(
      CloseableHttpAsyncClient client, Hop hop, Pending pending) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    HttpClientContext context = HttpClientContext.create();
    waiting.add(answer, context);
    AnswerConsumer consumer = new AnswerConsumer(workload.options().limits(), pending);
    Future<Answer> execution =
        client.execute(producer(hop), consumer, context, new Completion(answer, context));
    // The client would close the connection that others share: their consumers end the streams.
    boolean isShared = workload.options().httpVersion() == HttpVersion.HTTP_2;
    pending.abortBy(() -> (isShared ? answer : execution).cancel(true));
    return answer;
  }

  private AsyncRequestProducer producer(Hop hop) {
    AsyncRequestBuilder builder = AsyncRequestBuilder.create(hop.method()).setUri(hop.url());
    request.headers().forEach(builder::setHeader);
    proxies.authorization(hop.url()).ifPresent(login -> builder.setHeader(PROXY_LOGIN, login));
    if (!hop.body().isEmpty()) {
      builder.setEntity(
          new BasicAsyncEntityProducer(hop.body().getBytes(StandardCharsets.UTF_8), null));
    }
    return builder.build();
  }

  @Override
  public void close() throws IOException {
    overdue.close();
    if (shared != null) {
      shared.close();
    }
  }

  private final class Completion implements FutureCallback<Answer> {

    private final CompletableFuture<Answer> answer;
    private final HttpClientContext context;

    Completion(CompletableFuture<Answer> answer, HttpClientContext context) {
      this.answer = answer;
      this.context = context;
    }

    @Override
    public void completed(Answer read) {
      hasAnAnswer = true;
      answer.complete(read);
    }

    @Override
    public void failed(Exception failure) {
      if (workload.options().httpVersion() == HttpVersion.HTTP_2) {
        answer.completeExceptionally(
            isOfAnotherVersion(failure) ? new KnownFailure(ErrorClass.NOT_HTTP_2) : failure);
      } else {
        answer.completeExceptionally(isLost(failure) ? ReusedConnection.closedIdle() : failure);
      }
    }

    @Override
    public void cancelled() {
      answer.cancel(false);
    }

    /** All that the client tells of a server that answers the greeting with something else. */
    private boolean isOfAnotherVersion(Exception failure) {
      return failure instanceof RequestNotExecutedException && !hasAnAnswer;
    }

    /** Where the connection was closed before the request was written, it knows no more of it. */
    private boolean isLost(Exception failure) {
      return ReusedConnection.isLost(failure, context)
          || failure instanceof RequestNotExecutedException && hasAnAnswer;
    }
  }
}
