package io.github.concurrencybench.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A server on loopback that answers so many requests, one after the other, and is gone then. */
public final class DyingServer implements AutoCloseable {

  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
          .getBytes(StandardCharsets.ISO_8859_1);

  private final ServerSocket server;
  private final int answers;

  private DyingServer(ServerSocket server, int answers) {
    this.server = server;
    this.answers = answers;
  }

  /** Starts one; with 0 answers it is gone before anybody asks. */
  public static DyingServer after(int answers) {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      DyingServer dying = new DyingServer(new ServerSocket(0, 1024, loopback), answers);
      if (answers == 0) {
        dying.close();
      } else {
        Thread thread = new Thread(dying::serve, "dying server");
        thread.setDaemon(true);
        thread.start();
      }
      return dying;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
  }

  private void serve() {
    try (server) {
      int answered = 0;
      while (answered < answers) {
        try (Socket client = server.accept()) {
          if (answer(client)) {
            answered++;
          }
        }
      }
    } catch (IOException closed) {
      // As it is to be.
    }
  }

  /** A client that has gone before it asked is none. */
  private static boolean answer(Socket client) {
    try {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      String line = in.readLine();
      boolean asked = line != null;
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      client.getOutputStream().write(ANSWER);
      return asked;
    } catch (IOException gone) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
