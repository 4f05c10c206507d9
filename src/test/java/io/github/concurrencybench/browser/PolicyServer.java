package io.github.concurrencybench.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Serves a folder on loopback, under a policy for everything in it. */
final class PolicyServer implements AutoCloseable {

  private final HttpServer server;
  private final Path folder;
  private final String policy;

  PolicyServer(Path folder, String policy) throws IOException {
    this.folder = folder;
    this.policy = policy;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(1);
    Path file = folder.resolve(name.isEmpty() ? "index.html" : name);
    try (exchange) {
      if (name.equals("favicon.ico")) {
        // The browser asks for it by itself, and a server has one of its own.
        exchange.sendResponseHeaders(204, -1);
        return;
      }
      if (!Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] content = Files.readAllBytes(file);
      exchange.getResponseHeaders().set("Content-Type", type(file.getFileName().toString()));
      exchange.getResponseHeaders().set("Content-Security-Policy", policy);
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css";
      case "svg" -> "image/svg+xml";
      case "js" -> "text/javascript";
      default -> "application/octet-stream";
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
