package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.it.SelfSigned;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.nio.AsyncEntityConsumer;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler;
import org.apache.hc.core5.http.nio.support.AsyncResponseBuilder;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.nio.support.BasicServerExchangeHandler;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2ServerBootstrap;
import org.apache.hc.core5.http2.ssl.H2ServerTlsStrategy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ListenerEndpoint;

/** A server of HTTP/2 that answers none before so many requests have come. */
final class Http2Server
    implements AsyncServerRequestHandler<Message<HttpRequest, Void>>, AutoCloseable {

  private static final int MANY = 10_000;

  private final int together;
  private final HttpAsyncServer server;
  private final Set<SocketAddress> connections = ConcurrentHashMap.newKeySet();
  private final List<Runnable> waiting = new ArrayList<>();
  private String url;

  private Http2Server(int together, SelfSigned certificate) throws Exception {
    this.together = together;
    H2ServerBootstrap bootstrap =
        H2ServerBootstrap.bootstrap()
            .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_2)
            .setH2Config(H2Config.custom().setMaxConcurrentStreams(MANY).build())
            .setRequestRouter((request, context) -> () -> new BasicServerExchangeHandler<>(this));
    if (certificate != null) {
      bootstrap.setTlsStrategy(new H2ServerTlsStrategy(certificate.forServers()));
    }
    this.server = bootstrap.create();
  }

  /** Starts it; without a certificate it speaks HTTP/2 in plain text, to those who know. */
  static Http2Server start(int together, SelfSigned certificate) throws Exception {
    Http2Server started = new Http2Server(together, certificate);
    started.server.start();
    URIScheme scheme = certificate == null ? URIScheme.HTTP : URIScheme.HTTPS;
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
    ListenerEndpoint endpoint = started.server.listen(anyPort, scheme).get();
    int port = ((InetSocketAddress) endpoint.getAddress()).getPort();
    started.url = scheme.id + "://127.0.0.1:" + port + "/";
    return started;
  }

  URI url() {
    return URI.create(url);
  }

  int connections() {
    return connections.size();
  }

  @Override
  public AsyncRequestConsumer<Message<HttpRequest, Void>> prepare(
      HttpRequest request, EntityDetails entity, HttpContext context) {
    return new BasicRequestConsumer<>((AsyncEntityConsumer<Void>) null);
  }

  @Override
  public synchronized void handle(
      Message<HttpRequest, Void> message, ResponseTrigger trigger, HttpContext context) {
    connections.add(HttpCoreContext.cast(context).getEndpointDetails().getRemoteAddress());
    waiting.add(() -> answer(trigger, context));
    if (waiting.size() >= together) {
      waiting.forEach(Runnable::run);
      waiting.clear();
    }
  }

  private static void answer(ResponseTrigger trigger, HttpContext context) {
    try {
      trigger.submitResponse(AsyncResponseBuilder.create(200).setEntity("hello").build(), context);
    } catch (HttpException | IOException theClientHasGone) {
      throw new IllegalStateException(theClientHasGone);
    }
  }

  @Override
  public void close() {
    server.close(CloseMode.IMMEDIATE);
  }
}
