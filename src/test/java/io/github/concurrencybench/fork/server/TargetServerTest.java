package io.github.concurrencybench.fork.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.Rate;
import io.github.concurrencybench.plan.Target;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lower bounds only: an answer may be late on a busy machine, but never early. */
@Timeout(60)
final class TargetServerTest {

  private static final long NANOS_A_MILLI = 1_000_000;

  private static Target target(int thinkMillis, int connectMillis, int capacity) {
    return new Target(
        Duration.ofMillis(thinkMillis),
        Duration.ofMillis(connectMillis),
        List.of(0, 274, 10_287, 274),
        capacity);
  }

  private static List<URI> started(Target target) throws Exception {
    return TargetServer.start(target, HttpVersion.HTTP_1_1);
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  private static HttpRequest get(URI url) {
    return HttpRequest.newBuilder(url).build();
  }

  private static long nanosOf(HttpClient client, URI url) throws Exception {
    long start = System.nanoTime();
    assertThat(client.send(get(url), BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    return System.nanoTime() - start;
  }

  @Test
  void answersWithTheSizesAskedFor() throws Exception {
    List<URI> urls = started(target(0, 0, 0));
    assertThat(urls).hasSize(4).allMatch(url -> url.getHost().equals("127.0.0.1"));
    HttpClient client = client();
    List<Integer> lengths = new ArrayList<>();
    for (URI url : urls) {
      HttpResponse<byte[]> response = client.send(get(url), BodyHandlers.ofByteArray());
      assertThat(response.statusCode()).isEqualTo(200);
      lengths.add(response.body().length);
    }
    assertThat(lengths).containsExactly(0, 274, 10_287, 274);
    HttpResponse<Void> other =
        client.send(get(urls.get(0).resolve("/other")), BodyHandlers.discarding());
    assertThat(other.statusCode()).isEqualTo(404);
  }

  @Test
  void takesBodiesAndOtherMethods() throws Exception {
    URI url = started(target(0, 0, 0)).get(1);
    HttpRequest post =
        HttpRequest.newBuilder(url)
            .POST(HttpRequest.BodyPublishers.ofString("x".repeat(100_000)))
            .build();
    assertThat(client().send(post, BodyHandlers.ofByteArray()).body()).hasSize(274);
  }

  @Test
  void neverAnswersBeforeTheThinkTime() throws Exception {
    URI url = started(target(30, 0, 0)).get(0);
    HttpClient client = client();
    for (int each = 0; each < 5; each++) {
      assertThat(nanosOf(client, url)).isGreaterThanOrEqualTo(30 * NANOS_A_MILLI);
    }
  }

  @Test
  void theFirstAnswerOnAConnectionIsLater() throws Exception {
    URI url = started(target(10, 150, 0)).get(0);
    HttpClient client = client();
    assertThat(nanosOf(client, url)).isGreaterThanOrEqualTo(160 * NANOS_A_MILLI);
    long fastest = Long.MAX_VALUE;
    for (int each = 0; each < 10; each++) {
      fastest = Math.min(fastest, nanosOf(client, url));
    }
    // On one connection: the delay does not come again.
    assertThat(fastest).isBetween(10 * NANOS_A_MILLI, 150 * NANOS_A_MILLI);
    assertThat(nanosOf(client(), url)).isGreaterThanOrEqualTo(160 * NANOS_A_MILLI);
  }

  @Test
  void aFullTargetLetsTheRestWait() throws Exception {
    URI url = started(target(20, 0, 2)).get(0);
    HttpClient client = client();
    long start = System.nanoTime();
    List<CompletableFuture<HttpResponse<Void>>> answers = new ArrayList<>();
    for (int each = 0; each < 10; each++) {
      answers.add(client.sendAsync(get(url), BodyHandlers.discarding()));
    }
    for (CompletableFuture<HttpResponse<Void>> answer : answers) {
      assertThat(answer.get().statusCode()).isEqualTo(200);
    }
    // Ten answers, two at once, 20 ms each.
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(100 * NANOS_A_MILLI);
  }

  @Test
  void answers429AtOnceBeyondItsRate() throws Exception {
    Rate three = new Rate(3, "h");
    Target slow = new Target(Duration.ofHours(1), Duration.ZERO, List.of(1), 0, three);
    HttpClient client = client();
    URI url = started(slow).get(0);
    CompletableFuture<HttpResponse<Void>> taken =
        client.sendAsync(get(url), BodyHandlers.discarding());
    // One of the two is worked on for an hour; which one, the network decides.
    CompletableFuture<HttpResponse<Void>> other =
        client.sendAsync(get(url), BodyHandlers.discarding());
    assertThat(((HttpResponse<?>) CompletableFuture.anyOf(taken, other).get()).statusCode())
        .isEqualTo(429);
    assertThat(taken.isDone() && other.isDone()).isFalse();
  }
}
