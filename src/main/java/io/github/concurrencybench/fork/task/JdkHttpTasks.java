package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.fork.answer.Answer;
import io.github.concurrencybench.fork.answer.Body;
import io.github.concurrencybench.fork.answer.Hop;
import io.github.concurrencybench.fork.answer.KnownFailure;
import io.github.concurrencybench.fork.answer.Overdue;
import io.github.concurrencybench.fork.answer.Pending;
import io.github.concurrencybench.fork.answer.RequestCount;
import io.github.concurrencybench.plan.AnswerLimits;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Downloads with the non-blocking client of the JDK. It reads its settings when it is loaded, so
 * that the {@code Host} has to hand {@link #JVM_ARGS} to the fork.
 */
final class JdkHttpTasks implements NonBlockingTasks {

  /**
   * Keep it from sending a request again, which it does up to five times and never tells, and let
   * it log in to a proxy that opens tunnels.
   */
  static final List<String> JVM_ARGS =
      List.of(
          "-Djdk.httpclient.redirects.retrylimit=1",
          "-Djdk.httpclient.disableRetryConnect=true",
          "-Djdk.http.auth.tunneling.disabledSchemes=");

  private final Map<Hop, HttpRequest> requests = new HashMap<>();
  private final Request request;
  private final AnswerLimits limits;
  private final HttpAnswers answers;
  private final Overdue overdue;
  private final ProxyRoutes proxies;
  private final HttpClient client;
  private final boolean multiplexes;
  private final KeptConnections kept = new KeptConnections();
  private volatile boolean hasAnAnswer;

  JdkHttpTasks(HttpWorkload workload, RequestCount counted) {
    this.request = workload.request();
    this.limits = workload.options().limits();
    this.answers = new HttpAnswers(workload);
    this.overdue = new Overdue(workload, counted);
    this.multiplexes = workload.options().httpVersion() == HttpVersion.HTTP_2;
    this.proxies = new ProxyRoutes(workload.options());
    this.client =
        HttpClient.newBuilder()
            .proxy(proxies.selector())
            .version(multiplexes ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(request.responseTimeout())
            .build();
    // Made once, but for those that a server sends on to.
    workload.urls().stream()
        .map(url -> Hop.first(url, request))
        .forEach(hop -> requests.put(hop, requestFor(hop)));
  }

  private HttpRequest requestFor(Hop hop) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(hop.url())
            .timeout(request.responseTimeout())
            .setHeader("User-Agent", UserAgent.TEXT)
            .method(
                hop.method(),
                hop.body().isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(hop.body()));
    request.headers().forEach(builder::setHeader);
    // For a tunnel too: the client tells it to the proxy alone.
    proxies.login(hop.url()).ifPresent(login -> builder.setHeader(ProxyRoutes.PROXY_LOGIN, login));
    return builder.build();
  }

  @Override
  public CompletionStage<TaskResult> start(int index) {
    return new HttpExchange(answers, overdue, index).run(this::answer);
  }

  private CompletionStage<Answer> answer(Hop hop, Pending pending) {
    HttpRequest made = requests.get(hop);
    HttpRequest asked = made == null ? requestFor(hop) : made;
    boolean reuses = kept.takeOne(hop.url());
    CompletableFuture<HttpResponse<Body>> response = sent(asked, pending);
    return response
        .thenApply(
            answer -> {
              kept.giveBack(hop.url(), answer.headers());
              return read(answer);
            })
        .exceptionallyCompose(failed -> CompletableFuture.failedStage(reason(failed, reuses)));
  }

  /** An error of this machine, such as no file handle left, is thrown as one of the JDK's own. */
  private CompletableFuture<HttpResponse<Body>> sent(HttpRequest asked, Pending pending) {
    try {
      CompletableFuture<HttpResponse<Body>> response = client.sendAsync(asked, counting(pending));
      pending.abortBy(() -> response.cancel(true));
      return response;
    } catch (InternalError failed) {
      return CompletableFuture.failedFuture(failed);
    }
  }

  /** A server may hang up on a client that asks for an upgrade, also after a frame. */
  private Throwable reason(Throwable failed, boolean reusedConnection) {
    if (multiplexes) {
      boolean hungUp = Set.of("NO_RESPONSE", "RESET", "TRUNCATED").contains(ErrorClass.of(failed));
      return hungUp && !hasAnAnswer ? new KnownFailure(ErrorClass.NOT_HTTP_2) : failed;
    }
    return reusedConnection && ReusedConnection.isWithoutAnswer(failed)
        ? ReusedConnection.closedIdle()
        : failed;
  }

  /** The client takes HTTP/1.1 without a word where a server speaks nothing newer. */
  private Answer read(HttpResponse<Body> answer) {
    hasAnAnswer = true;
    if (multiplexes && answer.version() != HttpClient.Version.HTTP_2) {
      throw new CompletionException(new KnownFailure(ErrorClass.NOT_HTTP_2));
    }
    String location = answer.headers().firstValue("Location").orElse(null);
    String retryAfter = answer.headers().firstValue("Retry-After").orElse(null);
    // Of what a proxy answers who opens no tunnel, the client reads nothing.
    Body body = answer.body() == null ? Body.NONE : answer.body();
    return new Answer(answer.statusCode(), location, retryAfter, body);
  }

  private BodyHandler<Body> counting(Pending pending) {
    return info -> {
      pending.headArrived();
      if (isAmbiguous(info.headers())) {
        pending.giveUp("MALFORMED");
      }
      return new CountingSubscriber(limits, info.headers(), pending);
    };
  }

  /**
   * Two lengths, or a length and chunks: where the other clients refuse the answer or read the
   * chunks, this one takes the first length, and with it parts of the framing for the body.
   */
  private static boolean isAmbiguous(HttpHeaders headers) {
    long lengths = headers.allValues("Content-Length").stream().distinct().count();
    return lengths > 1 || lengths == 1 && headers.firstValue("Transfer-Encoding").isPresent();
  }

  @Override
  public void close() {
    overdue.close();
  }
}
