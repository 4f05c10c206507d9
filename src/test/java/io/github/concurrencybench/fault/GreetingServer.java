package io.github.concurrencybench.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Waits for a byte on each connection, says the same to everybody, and hangs up. */
final class GreetingServer implements AutoCloseable {

  private final ServerSocket listener;
  private final byte[] greeting;

  GreetingServer(byte[] greeting) throws IOException {
    this.greeting = greeting;
    this.listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread thread = new Thread(this::greet, "greeting server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listener.getLocalPort();
  }

  private void greet() {
    while (!listener.isClosed()) {
      try (Socket client = listener.accept()) {
        // All that there is, so that it hangs up without a reset.
        client.getInputStream().read(new byte[8192]);
        client.getOutputStream().write(greeting);
        client.shutdownOutput();
        client.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
      } catch (IOException gone) {
        // The client, or the test is over.
      }
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
