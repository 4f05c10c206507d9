package io.github.concurrencybench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** nginx with one worker and one file, and wrk to compare with: both as processes of their own. */
final class NginxServer implements AutoCloseable {

  private static final int FILE_BYTES = 10_287;
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final int TRIES_TO_CONNECT = 100;
  private static final int MILLIS_BETWEEN = 50;

  private final Process nginx;
  private final URI url;

  private NginxServer(Process nginx, URI url) {
    this.nginx = nginx;
    this.url = url;
  }

  static NginxServer start(Path folder) throws Exception {
    Files.write(folder.resolve("page"), new byte[FILE_BYTES]);
    int port = freePort();
    Path configuration = folder.resolve("nginx.conf");
    Files.writeString(configuration, configuration(folder, port));
    Process nginx =
        new ProcessBuilder("nginx", "-p", folder.toString(), "-c", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nginx.log").toFile())
            .start();
    awaitPort(port);
    return new NginxServer(nginx, URI.create("http://127.0.0.1:" + port + "/page"));
  }

  private static String configuration(Path folder, int port) {
    return """
        daemon off;
        user root;
        worker_processes 1;
        error_log stderr;
        pid %1$s/nginx.pid;
        events { worker_connections 1024; }
        http {
          access_log off;
          sendfile on;
          tcp_nopush on;
          keepalive_requests 1000000000;
          server { listen 127.0.0.1:%2$d; root %1$s; }
        }
        """
        .formatted(folder, port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void awaitPort(int port) throws Exception {
    for (int tries = 0; tries < TRIES_TO_CONNECT; tries++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException notYet) {
        Thread.sleep(MILLIS_BETWEEN);
      }
    }
    throw new IOException("nginx does not answer on port " + port);
  }

  URI url() {
    return url;
  }

  /** Runs wrk on one thread for 1 s. */
  double wrkRequestsASecond(int connections) throws Exception {
    Process wrk =
        new ProcessBuilder("wrk", "-t1", "-c" + connections, "-d1s", url.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher rate = RATE.matcher(said);
    assertThat(rate.find() && !said.contains("Non-2xx")).as(said).isTrue();
    return Double.parseDouble(rate.group(1));
  }

  @Override
  public void close() {
    nginx.descendants().forEach(ProcessHandle::destroy);
    nginx.destroy();
  }
}
