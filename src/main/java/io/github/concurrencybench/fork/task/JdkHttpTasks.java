package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Downloads with the non-blocking client of the JDK. It reads its settings when it is loaded, so
 * that the {@code Host} has to hand {@link #JVM_ARGS} to the fork.
 */
final class JdkHttpTasks implements NonBlockingTasks {

  /** Keep it from sending a request again, which it does up to five times and never tells. */
  static final List<String> JVM_ARGS =
      List.of(
          "-Djdk.httpclient.redirects.retrylimit=1", "-Djdk.httpclient.disableRetryConnect=true");

  private final List<HttpRequest> requests;
  private final Request request;
  private final HttpClient client;
  private final boolean multiplexes;
  private volatile boolean hasAnAnswer;

  JdkHttpTasks(HttpWorkload workload) {
    this.request = workload.request();
    this.multiplexes = workload.options().httpVersion() == HttpVersion.HTTP_2;
    this.client =
        HttpClient.newBuilder()
            .version(multiplexes ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(request.responseTimeout())
            .build();
    this.requests = workload.urls().stream().map(url -> requestFor(url, request)).toList();
  }

  private static HttpRequest requestFor(URI url, Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(url)
            .timeout(request.responseTimeout())
            .setHeader("User-Agent", HttpClientSetup.USER_AGENT)
            .method(
                request.method(),
                request.body().isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(request.body()));
    request.headers().forEach(builder::setHeader);
    return builder.build();
  }

  @Override
  public CompletionStage<TaskResult> start(int index) {
    return client
        .sendAsync(requests.get(index % requests.size()), counting())
        .thenApply(this::result)
        .exceptionallyCompose(this::failure);
  }

  /**
   * A server may hang up on a client that asks for an upgrade, also after a frame; a length that is
   * no number fails with what Java says of any such text.
   */
  private CompletionStage<TaskResult> failure(Throwable failed) {
    if (failed instanceof CompletionException
        && failed.getCause() instanceof NumberFormatException) {
      return CompletableFuture.completedFuture(TaskResult.failed("MALFORMED"));
    }
    boolean hungUp = Set.of("NO_RESPONSE", "RESET", "TRUNCATED").contains(ErrorClass.of(failed));
    return multiplexes && !hasAnAnswer && hungUp
        ? CompletableFuture.completedFuture(TaskResult.failed(ErrorClass.NOT_HTTP_2))
        : CompletableFuture.failedFuture(failed);
  }

  /** The client takes HTTP/1.1 without a word where a server speaks nothing newer. */
  private TaskResult result(HttpResponse<Long> answer) {
    hasAnAnswer = true;
    return multiplexes && answer.version() != HttpClient.Version.HTTP_2
        ? TaskResult.failed(ErrorClass.NOT_HTTP_2)
        : TaskResult.ofAnswer(request, answer.statusCode(), answer.body());
  }

  private BodyHandler<Long> counting() {
    return info -> new CountingSubscriber(request.responseTimeout());
  }
}
