package io.github.concurrencybench.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stands on loopback before a server and makes its network bad. Which connections are hit follows
 * from a seed and their number.
 */
public final class FaultProxy implements AutoCloseable {

  private static final int BACKLOG = 1024;
  private static final int BUFFER_BYTES = 8192;

  private final ServerSocket listener;
  private final Thread acceptor;
  private final URI server;
  private final Toxic toxic;
  private final double share;
  private final long seed;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch over = new CountDownLatch(1);

  private FaultProxy(ServerSocket listener, URI server, Toxic toxic, double share, long seed) {
    this.listener = listener;
    this.server = server;
    this.toxic = toxic;
    this.share = share;
    this.seed = seed;
    acceptor = daemon(this::accept);
  }

  /**
   * Starts one that hits every connection.
   *
   * @param server what stands behind it
   * @param toxic what it does
   * @return the running proxy
   */
  public static FaultProxy start(URI server, Toxic toxic) {
    return start(server, toxic, 1, 0);
  }

  /**
   * Starts one that hits some connections.
   *
   * @param server what stands behind it
   * @param toxic what it does
   * @param share of the connections that are hit, from 0 to 1
   * @param seed which ones
   * @return the running proxy
   */
  public static FaultProxy start(URI server, Toxic toxic, double share, long seed) {
    try {
      ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getByName("127.0.0.1"));
      return new FaultProxy(listener, server, toxic, share, seed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Where it is.
   *
   * @return in place of the server's
   */
  public URI url() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/");
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "fault proxy");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void accept() {
    try {
      for (int number = 0; true; number++) {
        Socket client = listener.accept();
        open.add(client);
        SplittableRandom random = new SplittableRandom(seed + number);
        Toxic hit = Faults.isHit(share, seed, number) ? toxic : Toxic.NONE;
        daemon(() -> connect(client, hit, random));
      }
    } catch (IOException closed) {
      // It is down.
    }
  }

  private void connect(Socket client, Toxic hit, SplittableRandom random) {
    try {
      Socket target = new Socket(server.getHost(), server.getPort());
      open.add(target);
      client.setTcpNoDelay(true);
      target.setTcpNoDelay(true);
      daemon(() -> passOn(client, target, Toxic.NONE, random));
      passOn(target, client, hit, random);
    } catch (IOException gone) {
      close(client);
    }
  }

  private void passOn(Socket from, Socket to, Toxic hit, SplittableRandom random) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[hit.sliceBytes() > 0 ? hit.sliceBytes() : BUFFER_BYTES];
      long left = hit.limitBytes() < 0 ? Long.MAX_VALUE : hit.limitBytes();
      while (left > 0) {
        int read = in.read(buffer);
        if (read < 0) {
          break;
        }
        int passed = (int) Math.min(read, left);
        pause(delayMillis(hit, passed, random));
        out.write(buffer, 0, passed);
        left -= passed;
      }
      end(to, left == 0 ? hit.ending() : Toxic.Ending.CLOSE);
    } catch (IOException gone) {
      // Then the other end goes too.
    } finally {
      close(from);
      close(to);
    }
  }

  private static long delayMillis(Toxic hit, int bytes, SplittableRandom random) {
    int jitter = hit.jitterMillis() == 0 ? 0 : random.nextInt(hit.jitterMillis() + 1);
    long line = hit.bytesPerSecond() == 0 ? 0 : 1_000L * bytes / hit.bytesPerSecond();
    return hit.latencyMillis() + jitter + line;
  }

  private void end(Socket to, Toxic.Ending ending) throws IOException {
    switch (ending) {
      case CLOSE -> to.shutdownOutput();
      case RESET -> {
        // What has not been read yet is thrown away with a reset.
        pause(100);
        to.setSoLinger(true, 0);
      }
      case BLACK_HOLE -> pause(Long.MAX_VALUE);
    }
  }

  /** Not for longer than the proxy lives. */
  private void pause(long millis) {
    try {
      if (millis > 0) {
        over.await(millis, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
    }
  }

  private void close(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException closed) {
      // It was.
    }
  }

  /** It goes down, with all of its connections. */
  @Override
  public void close() {
    over.countDown();
    try {
      listener.close();
      // Until it has noticed, the system lets clients in.
      acceptor.join();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
    }
    open.forEach(this::close);
  }
}
