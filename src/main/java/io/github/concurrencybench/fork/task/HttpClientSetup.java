package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpWorkload;
import java.net.URI;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes the client without its defaults: those allow 5 connections a host, send a failed request
 * again without telling, follow redirects to other hosts and wait for ever.
 */
final class HttpClientSetup {

  static final String USER_AGENT = "concurrency-bench";

  private HttpClientSetup() {}

  static CloseableHttpClient client(HttpWorkload workload, int workers) {
    HttpClientBuilder client =
        HttpClients.custom()
            .setConnectionManager(connections(workload, workers))
            .setDefaultRequestConfig(requestConfig(workload))
            .setUserAgent(USER_AGENT)
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression();
    if (workload.connection() == Connection.FRESH) {
      client.setConnectionReuseStrategy((request, response, context) -> false);
    }
    return client.build();
  }

  static CloseableHttpAsyncClient asyncClient(HttpWorkload workload, int workers) {
    HttpAsyncClientBuilder client =
        HttpAsyncClients.custom()
            .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(1).build())
            .setThreadFactory(HttpClientSetup::daemon)
            .setConnectionManager(asyncConnections(workload, workers))
            .setDefaultRequestConfig(requestConfig(workload))
            .setUserAgent(USER_AGENT)
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression();
    if (workload.connection() == Connection.FRESH) {
      client.setConnectionReuseStrategy((request, response, context) -> false);
    }
    return client.build();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "concurrency-bench event loop");
    thread.setDaemon(true);
    return thread;
  }

  /** HTTP/1.1 as the other clients have it: TLS would agree on HTTP/2 else. */
  private static PoolingAsyncClientConnectionManager asyncConnections(
      HttpWorkload workload, int workers) {
    return PoolingAsyncClientConnectionManagerBuilder.create()
        .setMaxConnPerRoute(workers)
        .setMaxConnTotal(total(workload, workers))
        .setDefaultTlsConfig(
            TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1).build())
        .setDefaultConnectionConfig(connectionConfig(workload))
        .build();
  }

  /** As many connections to each host as workers: the pool is never what limits. */
  private static int total(HttpWorkload workload, int workers) {
    long hosts = workload.urls().stream().map(URI::getAuthority).distinct().count();
    return (int) Math.min(Integer.MAX_VALUE, workers * hosts);
  }

  private static PoolingHttpClientConnectionManager connections(
      HttpWorkload workload, int workers) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setMaxConnPerRoute(workers)
        .setMaxConnTotal(total(workload, workers))
        .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(timeout(workload)).build())
        .setDefaultConnectionConfig(connectionConfig(workload))
        .build();
  }

  private static ConnectionConfig connectionConfig(HttpWorkload workload) {
    return ConnectionConfig.custom()
        .setConnectTimeout(timeout(workload))
        .setSocketTimeout(timeout(workload))
        .build();
  }

  private static RequestConfig requestConfig(HttpWorkload workload) {
    return RequestConfig.custom()
        .setResponseTimeout(timeout(workload))
        .setConnectionRequestTimeout(timeout(workload))
        .build();
  }

  private static Timeout timeout(HttpWorkload workload) {
    return Timeout.of(workload.request().responseTimeout());
  }
}
