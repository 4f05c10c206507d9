package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;

/** Makes the non-blocking client, as {@link HttpClientSetup} the blocking one. */
final class AsyncClientSetup {

  private static final int LOOKS_A_TIMEOUT = 10;
  private static final TimeValue SHORTEST_LOOK = TimeValue.ofMilliseconds(5);
  private static final TimeValue LONGEST_LOOK = TimeValue.ofSeconds(1);

  private AsyncClientSetup() {}

  static CloseableHttpAsyncClient client(HttpWorkload workload, int workers) {
    return workload.options().httpVersion() == HttpVersion.HTTP_2
        ? multiplexing(workload)
        : pooling(workload, workers);
  }

  /** One connection to each host; how many requests it takes at once, the server says. */
  private static CloseableHttpAsyncClient multiplexing(HttpWorkload workload) {
    return HttpAsyncClients.customHttp2()
        .setIOReactorConfig(oneEventLoop(workload))
        .setThreadFactory(AsyncClientSetup::daemon)
        .setH2Config(H2Config.custom().setPushEnabled(false).build())
        .setDefaultConnectionConfig(HttpClientSetup.connectionConfig(workload))
        .setDefaultRequestConfig(HttpClientSetup.requestConfig(workload))
        .setUserAgent(UserAgent.TEXT)
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  private static CloseableHttpAsyncClient pooling(HttpWorkload workload, int workers) {
    HttpAsyncClientBuilder client =
        HttpAsyncClients.custom()
            .setIOReactorConfig(oneEventLoop(workload))
            .setThreadFactory(AsyncClientSetup::daemon)
            .setConnectionManager(connections(workload, workers))
            .setDefaultRequestConfig(HttpClientSetup.requestConfig(workload))
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

  /** It looks now and then whether a connection or an answer has come in time. */
  private static IOReactorConfig oneEventLoop(HttpWorkload workload) {
    TimeValue often = TimeValue.of(workload.request().responseTimeout().dividedBy(LOOKS_A_TIMEOUT));
    TimeValue atMost = often.compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : often;
    return IOReactorConfig.custom()
        .setIoThreadCount(1)
        .setSelectInterval(atMost.compareTo(SHORTEST_LOOK) < 0 ? SHORTEST_LOOK : atMost)
        .build();
  }

  static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "concurrency-bench event loop");
    thread.setDaemon(true);
    return thread;
  }

  /** HTTP/1.1 as the other clients have it: TLS would agree on HTTP/2 else. */
  private static PoolingAsyncClientConnectionManager connections(
      HttpWorkload workload, int workers) {
    return PoolingAsyncClientConnectionManagerBuilder.create()
        .setMaxConnPerRoute(workers)
        .setMaxConnTotal(HttpClientSetup.total(workload, workers))
        .setDefaultTlsConfig(
            TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1).build())
        .setDefaultConnectionConfig(HttpClientSetup.connectionConfig(workload))
        .build();
  }
}
