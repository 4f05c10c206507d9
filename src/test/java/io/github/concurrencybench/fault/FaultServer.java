package io.github.concurrencybench.fault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;

/**
 * A server on loopback that misbehaves as it is told: raw sockets, a thread a connection, and
 * nothing left to chance. What arrives is counted, and the first of it remembered.
 */
public final class FaultServer implements AutoCloseable {

  private static final int BACKLOG = 1024;
  private static final int MOST_REMEMBERED = 1_000;
  private static final int QUIET_LOOKS = 40;

  private final Thread acceptor;
  private final ServerSocket listener;
  private final String scheme;
  private final Behaviour behaviour;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger answering = new AtomicInteger();
  private final AtomicLong sent = new AtomicLong();
  private final CountDownLatch over = new CountDownLatch(1);

  private FaultServer(ServerSocket listener, String scheme, Behaviour behaviour) {
    this.listener = listener;
    this.scheme = scheme;
    this.behaviour = behaviour;
    acceptor = daemon(this::accept);
  }

  /**
   * Starts one on a free port of 127.0.0.1.
   *
   * @param behaviour what it does
   * @return the running server
   */
  public static FaultServer start(Behaviour behaviour) {
    return start("127.0.0.1", behaviour);
  }

  /**
   * Starts one on a free port of another address.
   *
   * @param address of loopback, such as {@code 127.0.0.2}
   * @param behaviour what it does
   * @return the running server
   */
  public static FaultServer start(String address, Behaviour behaviour) {
    try {
      InetAddress own = InetAddress.getByName(address);
      return new FaultServer(new ServerSocket(0, BACKLOG, own), "http", behaviour);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Starts one that speaks TLS.
   *
   * @param context with its certificate
   * @param behaviour what it does
   * @return the running server
   */
  public static FaultServer start(SSLContext context, Behaviour behaviour) {
    try {
      InetAddress own = InetAddress.getByName("127.0.0.1");
      return new FaultServer(
          context.getServerSocketFactory().createServerSocket(0, BACKLOG, own), "https", behaviour);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Where it is.
   *
   * @return such as {@code http://127.0.0.1:40123/}
   */
  public URI url() {
    return URI.create(
        scheme + "://" + listener.getInetAddress().getHostAddress() + ":" + port() + "/");
  }

  /**
   * Where it listens.
   *
   * @return the port
   */
  public int port() {
    return listener.getLocalPort();
  }

  /**
   * What has arrived.
   *
   * @return the requests in the order of their arrival, the first thousand of them
   */
  public List<Asked> asked() {
    return asked;
  }

  /**
   * How much has arrived.
   *
   * @return the number of requests that were read to their end
   */
  public int requests() {
    return requests.get();
  }

  /**
   * How many connections were opened.
   *
   * @return their number
   */
  public int connections() {
    return connections.get();
  }

  /**
   * How much of its answers could be sent.
   *
   * @return bytes
   */
  public long sentBytes() {
    return sent.get();
  }

  /**
   * Waits until no answer is on its way: clients have read it or closed its connection.
   *
   * @param seconds how long at most
   */
  public void awaitQuietWithin(int seconds) {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (answering.get() > 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError(answering + " answers are still on their way");
      }
      LockSupport.parkNanos(5_000_000);
    }
  }

  /**
   * Waits until all clients have gone, so that nothing more will arrive.
   *
   * @param seconds how long at most
   */
  public void awaitAloneWithin(int seconds) {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    int before = requests.get();
    // A connection may wait to be accepted: it shows in the next look.
    for (int quiet = 0; quiet < QUIET_LOOKS; quiet++) {
      if (System.nanoTime() > end) {
        throw new AssertionError(open.size() + " connections are still open");
      }
      LockSupport.parkNanos(5_000_000);
      if (!open.isEmpty() || requests.get() != before) {
        before = requests.get();
        quiet = -1;
      }
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "fault server");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        connections.incrementAndGet();
        open.add(client);
        daemon(() -> serve(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(client.getInputStream());
      Wire wire = new Wire(client, over, sent);
      boolean goesOn = true;
      for (int before = 0; goesOn; before++) {
        Asked request = read(in, before);
        goesOn = request != null && answer(request, wire);
      }
    } catch (IOException gone) {
      // So is the client.
    } finally {
      open.remove(client);
    }
  }

  private boolean answer(Asked request, Wire wire) throws IOException {
    answering.incrementAndGet();
    try {
      return behaviour.answer(request, wire);
    } finally {
      answering.decrementAndGet();
    }
  }

  /** Null where no further request comes. */
  private Asked read(InputStream in, int before) throws IOException {
    String head = head(in);
    if (head == null) {
      return null;
    }
    String[] lines = head.split("\r\n");
    Map<String, String> headers = new HashMap<>();
    for (int line = 1; line < lines.length; line++) {
      String[] parts = lines[line].split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
    }
    in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    String path = lines[0].split(" ")[1];
    Asked request = new Asked(requests.getAndIncrement(), before, path, headers);
    if (request.number() < MOST_REMEMBERED) {
      asked.add(request);
    }
    return request;
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      head.append((char) next);
    }
    return new String(
        head.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** It goes, with all of its connections. */
  @Override
  public void close() {
    over.countDown();
    try {
      listener.close();
      // Until it has noticed, the system lets clients in.
      acceptor.join();
      for (Socket client : open) {
        client.close();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
    }
  }
}
