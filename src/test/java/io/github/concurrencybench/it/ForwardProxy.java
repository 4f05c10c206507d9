package io.github.concurrencybench.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * A proxy on loopback, for plain requests and for tunnels, that may ask for a login. It passes on
 * what is meant for loopback alone, and remembers each request line.
 */
public final class ForwardProxy implements AutoCloseable {

  private static final String ASKS =
      "HTTP/1.1 407 Proxy Authentication Required\r\n"
          + "Proxy-Authenticate: Basic realm=\"here\"\r\nContent-Length: 0\r\n\r\n";
  private static final String REFUSES = "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n";
  private static final String LOGIN = "proxy-authorization: ";

  private final ServerSocket socket;
  private final String login;
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

  private ForwardProxy(ServerSocket socket, String login) {
    this.socket = socket;
    this.login = login;
    daemon(this::accept);
  }

  /**
   * Starts it on a free port.
   *
   * @param login the value of {@code Proxy-Authorization} that it asks for; null for none
   * @return the running proxy
   */
  public static ForwardProxy asking(String login) {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return new ForwardProxy(new ServerSocket(0, 100, loopback), login);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Says where it is.
   *
   * @return its port on 127.0.0.1
   */
  public int port() {
    return socket.getLocalPort();
  }

  /**
   * Tells what it was asked.
   *
   * @return the request lines, also of what it refused
   */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "forward proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        open.add(client);
        daemon(() -> serve(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket client) {
    try (client) {
      for (String head = head(client); !head.isEmpty(); head = head(client)) {
        String line = head.lines().findFirst().orElseThrow();
        requests.add(line);
        if (login != null && !loginIn(head).equals(login)) {
          answer(client, ASKS);
        } else if (line.startsWith("CONNECT ")) {
          tunnel(client, line.split(" ")[1]);
          return;
        } else {
          pass(client, head, URI.create(line.split(" ")[1]));
          return;
        }
      }
    } catch (IOException gone) {
      // So is what it was for.
    }
  }

  private static String loginIn(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(LOGIN))
        .map(line -> line.substring(LOGIN.length()).strip())
        .findFirst()
        .orElse("");
  }

  private static String head(Socket from) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    InputStream in = from.getInputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      head.write(next);
      if (next == '\n' && head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        return head.toString(ISO_8859_1);
      }
    }
    return "";
  }

  private static void answer(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(ISO_8859_1));
    client.getOutputStream().flush();
  }

  private void tunnel(Socket client, String authority) throws IOException {
    String port = authority.substring(authority.lastIndexOf(':') + 1);
    if (!authority.startsWith("127.0.0.1:")) {
      answer(client, REFUSES);
      return;
    }
    try (Socket server = new Socket("127.0.0.1", Integer.parseInt(port))) {
      open.add(server);
      answer(client, "HTTP/1.1 200 Connection established\r\n\r\n");
      daemon(() -> pump(client, server));
      pump(server, client);
    }
  }

  /** One request a connection, and who asked is told so. */
  private void pass(Socket client, String head, URI url) throws IOException {
    try (Socket server = new Socket("127.0.0.1", url.getPort())) {
      open.add(server);
      String rest =
          head.lines()
              .skip(1)
              .filter(line -> !line.toLowerCase(Locale.ROOT).matches("(proxy-|connection:).*"))
              .filter(line -> !line.isEmpty())
              .map(line -> line + "\r\n")
              .collect(Collectors.joining());
      String path = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
      answer(server, head.split(" ")[0] + " " + path + " HTTP/1.1\r\n");
      answer(server, rest + "Connection: close\r\n\r\n");
      String begun = head(server);
      if (!begun.isEmpty()) {
        answer(client, withoutEnd(begun) + "Connection: close\r\n\r\n");
        pump(server, client);
      }
    }
  }

  private static String withoutEnd(String head) {
    return head.replaceFirst("\r\n$", "").replaceAll("(?im)^connection:.*\r\n", "");
  }

  private static void pump(Socket from, Socket to) {
    try {
      OutputStream out = to.getOutputStream();
      from.getInputStream().transferTo(out);
      to.shutdownOutput();
    } catch (IOException gone) {
      // One of both has hung up.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket each : open) {
      each.close();
    }
  }
}
