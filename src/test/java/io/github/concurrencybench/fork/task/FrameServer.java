package io.github.concurrencybench.fork.task;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.concurrencybench.it.SelfSigned;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * Just enough of HTTP/2 (RFC 9113) for the client of the JDK, whose settings HttpCore's server
 * refuses: every request is answered with 200 and "hello". Without TLS it lets clients upgrade.
 */
final class FrameServer implements AutoCloseable {

  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int SETTINGS = 4;
  private static final int ACK = 1;
  private static final int END_STREAM = 1;
  private static final int END_HEADERS = 4;
  private static final int PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length();

  /** Of the static table of HPACK (RFC 7541): the status is 200. */
  private static final byte[] STATUS_200 = {(byte) 0x88};

  private final ServerSocket server;
  private final boolean tls;

  private FrameServer(ServerSocket server, boolean tls) {
    this.server = server;
    this.tls = tls;
    daemon(this::accept);
  }

  static FrameServer start(SelfSigned certificate) throws Exception {
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    if (certificate == null) {
      return new FrameServer(new ServerSocket(0, 50, loopback), false);
    }
    SSLServerSocket socket =
        (SSLServerSocket)
            certificate.forServers().getServerSocketFactory().createServerSocket(0, 50, loopback);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {"h2"});
    socket.setSSLParameters(parameters);
    return new FrameServer(socket, true);
  }

  URI url() {
    return URI.create((tls ? "https" : "http") + "://127.0.0.1:" + server.getLocalPort() + "/");
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "frame server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        daemon(() -> serve(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket client) {
    try (client) {
      if (client instanceof SSLSocket secured) {
        secured.startHandshake();
      }
      DataInputStream in = new DataInputStream(client.getInputStream());
      DataOutputStream out = new DataOutputStream(client.getOutputStream());
      if (!tls) {
        upgrade(in, out);
      }
      in.readNBytes(PREFACE);
      frame(out, SETTINGS, 0, 0, new byte[0]);
      if (!tls) {
        answer(out, 1);
      }
      while (true) {
        readFrame(in, out);
      }
    } catch (IOException gone) {
      // So is the client.
    }
  }

  private static void upgrade(DataInputStream in, DataOutputStream out) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readByte());
    }
    String answer =
        "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n";
    out.write(answer.getBytes(ISO_8859_1));
  }

  private static void readFrame(DataInputStream in, DataOutputStream out) throws IOException {
    int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
    int type = in.readUnsignedByte();
    int flags = in.readUnsignedByte();
    int stream = in.readInt();
    in.readNBytes(length);
    if (type == SETTINGS && flags != ACK) {
      frame(out, SETTINGS, ACK, 0, new byte[0]);
    } else if (type == HEADERS) {
      answer(out, stream);
    }
  }

  private static void answer(DataOutputStream out, int stream) throws IOException {
    frame(out, HEADERS, END_HEADERS, stream, STATUS_200);
    frame(out, DATA, END_STREAM, stream, "hello".getBytes(ISO_8859_1));
  }

  private static void frame(DataOutputStream out, int type, int flags, int stream, byte[] body)
      throws IOException {
    out.writeByte(body.length >> 16);
    out.writeShort(body.length);
    out.writeByte(type);
    out.writeByte(flags);
    out.writeInt(stream);
    out.write(body);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
