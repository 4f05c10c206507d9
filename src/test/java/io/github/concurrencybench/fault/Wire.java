package io.github.concurrencybench.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The server's end of a connection. */
public final class Wire {

  private final Socket socket;
  private final OutputStream out;
  private final CountDownLatch over;
  private final AtomicLong sent;

  Wire(Socket socket, CountDownLatch over, AtomicLong sent) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.over = over;
    this.sent = sent;
  }

  /**
   * Sends bytes as they are.
   *
   * @param bytes the bytes
   * @throws IOException where the client has gone
   */
  public void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
    sent.addAndGet(bytes.length);
  }

  /**
   * Sends a text.
   *
   * @param text in UTF-8
   * @throws IOException where the client has gone
   */
  public void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Waits, but not for longer than the server lives.
   *
   * @param millis how long
   * @return whether the server lives on
   */
  public boolean pause(long millis) {
    try {
      return !over.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Cuts the connection off: the client gets a reset.
   *
   * @throws IOException where it is closed already
   */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
