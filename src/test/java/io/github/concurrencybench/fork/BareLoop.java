package io.github.concurrencybench.fork;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/** The downloads as anybody would write them, without our harness: what it is measured against. */
final class BareLoop implements AutoCloseable {

  private static final Timeout TIMEOUT = Timeout.ofSeconds(10);

  private final CloseableHttpClient client;
  private final URI url;
  private final int tasks;
  private final Runner runner;

  BareLoop(String model, int workers, URI url, int tasks) {
    this.client = client(workers);
    this.url = url;
    this.tasks = tasks;
    this.runner = runner(model, workers);
  }

  /** Runs one batch; returns how long it took, in nanoseconds. */
  long nanos() throws Exception {
    List<Callable<Integer>> downloads = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      downloads.add(() -> client.execute(new HttpGet(url), BareLoop::length));
    }
    long start = System.nanoTime();
    runner.run(downloads);
    return System.nanoTime() - start;
  }

  @Override
  public void close() throws IOException {
    runner.close();
    client.close();
  }

  private static int length(ClassicHttpResponse response) throws IOException {
    int length = 0;
    byte[] buffer = new byte[8192];
    try (InputStream body = response.getEntity().getContent()) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        length += read;
      }
    }
    if (response.getCode() != 200) {
      throw new IOException("HTTP " + response.getCode());
    }
    return length;
  }

  private static CloseableHttpClient client(int workers) {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(workers)
                .setMaxConnTotal(workers)
                .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(TIMEOUT).build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(TIMEOUT)
                        .setSocketTimeout(TIMEOUT)
                        .build())
                .build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(TIMEOUT).build())
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  private static Runner runner(String model, int workers) {
    return switch (model) {
      case "sequential" -> new Sequential();
      case "platform-threads" -> new Pool(Executors.newFixedThreadPool(workers), null);
      case "virtual-threads" -> new Pool(virtualThreads(), new Semaphore(workers));
      default -> throw new IllegalArgumentException(model);
    };
  }

  private static ExecutorService virtualThreads() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException old) {
      throw new IllegalStateException(old);
    }
  }

  private interface Runner {
    void run(List<Callable<Integer>> downloads) throws Exception;

    default void close() {}
  }

  private static final class Sequential implements Runner {
    @Override
    public void run(List<Callable<Integer>> downloads) throws Exception {
      for (Callable<Integer> download : downloads) {
        download.call();
      }
    }
  }

  private record Pool(ExecutorService threads, Semaphore permits) implements Runner {
    @Override
    public void run(List<Callable<Integer>> downloads) throws Exception {
      for (Future<Integer> done :
          threads.invokeAll(downloads.stream().map(this::withPermit).toList())) {
        done.get();
      }
    }

    private Callable<Integer> withPermit(Callable<Integer> download) {
      if (permits == null) {
        return download;
      }
      return () -> {
        permits.acquire();
        try {
          return download.call();
        } finally {
          permits.release();
        }
      };
    }

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }
}
