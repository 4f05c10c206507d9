package io.github.concurrencybench.fork.server;

import com.google.gson.reflect.TypeToken;
import io.github.concurrencybench.fork.ParentLink;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Target;
import io.github.concurrencybench.result.Json;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.nio.support.BasicServerExchangeHandler;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2ServerBootstrap;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.reactor.ListenerEndpoint;

/**
 * The embedded targets of a run: a process of its own, on loopback and free ports, without a thread
 * a connection. It reads the workloads from its parent, answers with their URLs, and ends with it.
 */
public final class TargetServer {

  /** Connections that wait to be taken; with the default of 50, 1,000 at once lose a second. */
  private static final int BACKLOG = 4096;

  /** On one connection of HTTP/2; the default of 250 would be a hidden cap on workers. */
  private static final int REQUESTS_AT_ONCE = 1 << 20;

  private TargetServer() {}

  /**
   * Serves until the parent is gone.
   *
   * @param args none
   * @throws Exception where a port cannot be opened
   */
  public static void main(String[] args) throws Exception {
    ParentLink parent = ParentLink.open();
    List<HttpWorkload> workloads =
        Json.LINE.fromJson(parent.nextQuestion(), new TypeToken<List<HttpWorkload>>() {}.getType());
    List<List<URI>> urls = new ArrayList<>();
    for (HttpWorkload workload : workloads) {
      urls.add(start(workload.target(), workload.options().httpVersion()));
    }
    parent.answer(Json.LINE.toJson(urls));
    Thread.currentThread().join();
  }

  /**
   * Starts one target in this process.
   *
   * @param target how it answers
   * @param version what it speaks; without TLS a client has to know it beforehand
   * @return its URLs, one for each body size
   * @throws Exception where no port could be opened
   */
  public static List<URI> start(Target target, HttpVersion version) throws Exception {
    TargetHandler handler = new TargetHandler(target);
    HttpAsyncServer server =
        H2ServerBootstrap.bootstrap()
            .setIOReactorConfig(
                IOReactorConfig.custom()
                    .setIoThreadCount(1)
                    .setBacklogSize(BACKLOG)
                    .setTcpNoDelay(true)
                    .build())
            .setVersionPolicy(
                version == HttpVersion.HTTP_2
                    ? HttpVersionPolicy.FORCE_HTTP_2
                    : HttpVersionPolicy.FORCE_HTTP_1)
            .setH2Config(
                H2Config.custom()
                    .setMaxConcurrentStreams(REQUESTS_AT_ONCE)
                    .setPushEnabled(false)
                    .build())
            // Not by host and path: the router answers 421 to a Host header with the address.
            .setRequestRouter((request, context) -> () -> new BasicServerExchangeHandler<>(handler))
            .create();
    server.start();
    InetSocketAddress anyFreePort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    ListenerEndpoint endpoint = server.listen(anyFreePort, URIScheme.HTTP).get();
    int port = ((InetSocketAddress) endpoint.getAddress()).getPort();
    return target.sizes().stream()
        .map(s -> URI.create("http://127.0.0.1:" + port + "/" + s))
        .toList();
  }
}
