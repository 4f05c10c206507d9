package io.github.concurrencybench.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server on loopback that remembers what arrived. {@code /bytes/n} is answered with n bytes,
 * {@code /moved} with a redirect to {@code /followed}, {@code /silent} not at all, {@code
 * /refused/n} with the wish to be left alone for n seconds, {@code /late/n} and what follows as
 * that, n milliseconds later.
 */
public final class CountingServer implements AutoCloseable {

  private static final int OK = 200;
  private static final int FOUND = 302;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int NO_BODY = -1;
  private static final Pattern LATE = Pattern.compile("/late/(\\d+)(/.*)");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(CountingServer::daemon);
  private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  private CountingServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * Starts it on a free port.
   *
   * @return the running server
   */
  public static CountingServer start() {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return new CountingServer(HttpServer.create(new InetSocketAddress(loopback, 0), 0));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Starts it on a free port, with TLS.
   *
   * @param certificate what it shows
   * @return the running server
   */
  public static CountingServer start(SelfSigned certificate) {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      HttpsServer server = HttpsServer.create(new InetSocketAddress(loopback, 0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(certificate.forServers()));
      return new CountingServer(server);
    } catch (IOException | GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "counting server");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Says where it is.
   *
   * @return such as {@code http://127.0.0.1:12345}
   */
  public String url() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return scheme + "://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * Tells what arrived below a path.
   *
   * @param path the beginning of the paths
   * @return the requests so far
   */
  public List<Arrival> arrivals(String path) {
    return arrivals.stream().filter(arrival -> arrival.path().startsWith(path)).toList();
  }

  /**
   * Counts connections, by the ports they came from.
   *
   * @param path the beginning of the paths
   * @return how many connections brought the requests below the path
   */
  public long connections(String path) {
    return arrivals(path).stream().map(Arrival::remotePort).distinct().count();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      arrivals.add(Arrival.of(exchange, path, body));
      Matcher late = LATE.matcher(path);
      if (late.matches()) {
        Thread.sleep(Long.parseLong(late.group(1)));
        path = late.group(2);
      }
      if (path.startsWith("/bytes/")) {
        send(exchange, new byte[Integer.parseInt(path.substring("/bytes/".length()))]);
      } else if (path.equals("/moved")) {
        exchange.getResponseHeaders().set("Location", url() + "/followed");
        exchange.sendResponseHeaders(FOUND, NO_BODY);
      } else if (path.startsWith("/refused/")) {
        exchange.getResponseHeaders().set("Retry-After", path.substring("/refused/".length()));
        exchange.sendResponseHeaders(TOO_MANY_REQUESTS, NO_BODY);
      } else if (path.equals("/silent")) {
        closed.await();
      } else {
        exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
      }
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, byte[] body) throws IOException {
    exchange.sendResponseHeaders(OK, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /**
   * A request as it came.
   *
   * @param method its method
   * @param path where it went
   * @param headers its header lines, each {@code Name: value}
   * @param body what was sent
   * @param remotePort the client's port
   */
  public record Arrival(
      String method, String path, List<String> headers, String body, int remotePort) {

    static Arrival of(HttpExchange exchange, String path, String body) {
      List<String> headers =
          exchange.getRequestHeaders().entrySet().stream()
              .flatMap(header -> header.getValue().stream().map(v -> header.getKey() + ": " + v))
              .toList();
      return new Arrival(
          exchange.getRequestMethod(), path, headers, body, exchange.getRemoteAddress().getPort());
    }
  }
}
