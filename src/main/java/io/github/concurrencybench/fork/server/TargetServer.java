package io.github.concurrencybench.fork.server;

import com.google.gson.reflect.TypeToken;
import io.github.concurrencybench.fork.ParentLink;
import io.github.concurrencybench.plan.Target;
import io.github.concurrencybench.result.Json;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.AsyncServerBootstrap;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.impl.routing.RequestRouter;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.reactor.ListenerEndpoint;

/**
 * The embedded targets of a run: a process of its own, on loopback and free ports, without a thread
 * a connection. It reads the targets from its parent, answers with their URLs, and ends with it.
 */
public final class TargetServer {

  /** Connections that wait to be taken; with the default of 50, 1,000 at once lose a second. */
  private static final int BACKLOG = 4096;

  private TargetServer() {}

  /**
   * Serves until the parent is gone.
   *
   * @param args none
   * @throws Exception where a port cannot be opened
   */
  public static void main(String[] args) throws Exception {
    ParentLink parent = ParentLink.open();
    List<Target> targets =
        Json.LINE.fromJson(parent.nextQuestion(), new TypeToken<List<Target>>() {}.getType());
    List<List<URI>> urls = new ArrayList<>();
    for (Target target : targets) {
      urls.add(start(target));
    }
    parent.answer(Json.LINE.toJson(urls));
    Thread.currentThread().join();
  }

  /**
   * Starts one target in this process.
   *
   * @param target how it answers
   * @return its URLs, one for each body size
   * @throws Exception where no port could be opened
   */
  static List<URI> start(Target target) throws Exception {
    HttpAsyncServer server =
        AsyncServerBootstrap.bootstrap()
            .setIOReactorConfig(
                IOReactorConfig.custom()
                    .setIoThreadCount(1)
                    .setBacklogSize(BACKLOG)
                    .setTcpNoDelay(true)
                    .build())
            // Without these two it answers 421 to a Host header with the address.
            .setCanonicalHostName("localhost")
            .setAuthorityResolver(RequestRouter.LOCAL_AUTHORITY_RESOLVER)
            .register("*", new TargetHandler(target))
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
