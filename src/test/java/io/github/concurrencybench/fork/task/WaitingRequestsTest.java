package io.github.concurrencybench.fork.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.http.impl.BasicEndpointDetails;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.Test;

final class WaitingRequestsTest {

  private static final int MANY = 100_000;

  private final Queue<Runnable> later = new ArrayDeque<>();
  private final WaitingRequests waiting = new WaitingRequests(later::add);

  private CompletableFuture<String> added(HttpCoreContext context) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    waiting.add(answer, context);
    return answer;
  }

  private CompletableFuture<String> added() {
    return added(HttpCoreContext.create());
  }

  private static void connect(HttpCoreContext context) {
    InetSocketAddress address = new InetSocketAddress(80);
    context.setEndpointDetails(
        new BasicEndpointDetails(address, address, null, Timeout.ofSeconds(1)));
  }

  private static String error(CompletableFuture<String> answer) {
    return answer.handle((read, failed) -> failed == null ? read : ErrorClass.of(failed)).join();
  }

  @Test
  void allThatHaveNoConnectionAreToldThatThereIsNone() {
    HttpCoreContext connecting = HttpCoreContext.create();
    CompletableFuture<String> connected = added(connecting);
    List<CompletableFuture<String>> others = new ArrayList<>();
    for (int index = 0; index < MANY; index++) {
      others.add(added());
    }
    others.get(0).completeExceptionally(new IOException("Too many open files"));
    others.add(added());
    connect(connecting);
    later.forEach(Runnable::run);
    assertThat(others).allMatch(CompletableFuture::isDone);
    assertThat(others).extracting(WaitingRequestsTest::error).containsOnly("LOCAL_FDS");
    connected.complete("read");
    assertThat(error(connected)).isEqualTo("read");
  }

  @Test
  void theTargetsFaultsAreToldToNobodyElse() {
    CompletableFuture<String> refused = added();
    CompletableFuture<String> other = added();
    refused.completeExceptionally(new ConnectException("Connection refused"));
    assertThat(error(refused)).isEqualTo("CONNECT_REFUSED");
    assertThat(later).isEmpty();
    assertThat(other).isNotDone();
  }
}
