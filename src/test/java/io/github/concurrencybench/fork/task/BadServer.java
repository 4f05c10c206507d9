package io.github.concurrencybench.fork.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that takes connections and treats them badly. */
final class BadServer implements AutoCloseable {
  private final ServerSocket socket;
  final AtomicInteger taken = new AtomicInteger();
  private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());

  /** After the answer it hangs up; with null it reads nothing and says nothing. */
  BadServer(String answer) throws IOException {
    this(answer, client -> client.close());
  }

  /** What happens to a connection after the answer. */
  interface Afterwards {
    void treat(Socket client) throws IOException;
  }

  BadServer(String answer, Afterwards afterwards) throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  Socket client = socket.accept();
                  taken.incrementAndGet();
                  open.add(client);
                  treat(client, answer, afterwards);
                }
              } catch (IOException closed) {
                // The test is over.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static void treat(Socket client, String answer, Afterwards afterwards)
      throws IOException {
    if (answer != null) {
      client.getInputStream().read(new byte[4096]);
      client.getOutputStream().write(answer.getBytes(UTF_8));
      afterwards.treat(client);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket client : open) {
      client.close();
    }
  }
}
