package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.fork.answer.RequestCount;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpWorkload;
import java.net.URI;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes the blocking client without its defaults: those allow 5 connections a host, send a failed
 * request again without telling, follow redirects to other hosts and wait for ever.
 */
final class HttpClientSetup {

  /**
   * The client's own parser skips what is no answer, and so takes an answer of garbage for none,
   * and takes a head that was cut off for whole.
   */
  private static final ManagedHttpClientConnectionFactory STRICT =
      ManagedHttpClientConnectionFactory.builder()
          .responseParserFactory(WholeHeadParser::new)
          .build();

  private HttpClientSetup() {}

  static CloseableHttpClient client(HttpWorkload workload, int workers, RequestCount requests) {
    HttpClientBuilder client =
        HttpClients.custom()
            .setConnectionManager(connections(workload, workers))
            .setRequestExecutor(new RequestSender(requests))
            .setDefaultRequestConfig(requestConfig(workload))
            .setUserAgent(UserAgent.TEXT)
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression();
    ProxyRoutes proxies = new ProxyRoutes(workload.options());
    if (proxies.areThere()) {
      client.setRoutePlanner(proxies.planner()).setDefaultCredentialsProvider(proxies.tunnels());
    }
    if (workload.connection() != Connection.KEPT) {
      client.setConnectionReuseStrategy((request, response, context) -> false);
    }
    return client.build();
  }

  /** As many connections to each host as workers: the pool is never what limits. */
  static int total(HttpWorkload workload, int workers) {
    long hosts = workload.urls().stream().map(URI::getAuthority).distinct().count();
    return (int) Math.min(Integer.MAX_VALUE, workers * hosts);
  }

  private static PoolingHttpClientConnectionManager connections(
      HttpWorkload workload, int workers) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setConnectionFactory(STRICT)
        .setMaxConnPerRoute(workers)
        .setMaxConnTotal(total(workload, workers))
        .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(timeout(workload)).build())
        .setDefaultConnectionConfig(connectionConfig(workload))
        .build();
  }

  static ConnectionConfig connectionConfig(HttpWorkload workload) {
    return ConnectionConfig.custom()
        .setConnectTimeout(timeout(workload))
        .setSocketTimeout(timeout(workload))
        .build();
  }

  static RequestConfig requestConfig(HttpWorkload workload) {
    return RequestConfig.custom()
        .setResponseTimeout(timeout(workload))
        .setConnectionRequestTimeout(timeout(workload))
        .build();
  }

  private static Timeout timeout(HttpWorkload workload) {
    return Timeout.of(workload.request().responseTimeout());
  }
}
