package com.acme;

import com.sun.net.httpserver.HttpServer;
import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.Context;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A task that waits for a server on loopback, which takes as long as it is asked to. */
public final class LoadOrder implements BenchmarkTask {

  private static final byte[] BODY = new byte[1000];

  private final ExecutorService threads = Executors.newFixedThreadPool(32);
  private HttpServer server;

  @Override
  public void setUp(Context context) throws IOException {
    // Else an answer on a kept connection waits 40 ms for the acknowledgement of its head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          pause(Long.parseLong(query.substring("millis=".length())));
          exchange.sendResponseHeaders(200, BODY.length);
          exchange.getResponseBody().write(BODY);
          exchange.close();
        });
    server.start();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public long run(int index) throws IOException, InterruptedException {
    return Shop.order(server.getAddress().getPort(), index);
  }

  @Override
  public void tearDown() {
    server.stop(0);
    threads.shutdown();
  }
}
