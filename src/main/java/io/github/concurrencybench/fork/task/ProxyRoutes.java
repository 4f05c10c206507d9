package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.plan.HttpOptions;
import io.github.concurrencybench.plan.Login;
import io.github.concurrencybench.plan.Origin;
import io.github.concurrencybench.plan.Proxy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Leads each client over the proxies of a workload, and past all others: those of system properties
 * and of the environment are nobody's wish here.
 *
 * @param options which proxies
 */
record ProxyRoutes(HttpOptions options) {

  /** Sent with the first request: to wait for a proxy to ask would send each twice. */
  static final String PROXY_LOGIN = "Proxy-Authorization";

  boolean areThere() {
    return !options.proxies().isEmpty();
  }

  /** The login for the proxy on the way, where that asks for one. */
  Optional<String> login(URI url) {
    return options.proxyOf(url).map(Proxy::login).map(Login::basic);
  }

  /** The same; not for what goes through a tunnel, at whose end the server would read it. */
  Optional<String> authorization(URI url) {
    return Origin.of(url).isSecure() ? Optional.empty() : login(url);
  }

  HttpRoutePlanner planner() {
    return new DefaultRoutePlanner(null) {
      @Override
      protected HttpHost determineProxy(HttpHost target, HttpContext context) {
        Origin origin = new Origin(target.getSchemeName(), target.getHostName(), target.getPort());
        Proxy proxy = options.proxies().get(origin.toString());
        return proxy == null ? null : new HttpHost(proxy.host(), proxy.port());
      }
    };
  }

  /** Apache's clients open tunnels by themselves, and log in when they are asked to. */
  CredentialsProvider tunnels() {
    BasicCredentialsProvider logins = new BasicCredentialsProvider();
    options.proxies().entrySet().stream()
        .filter(way -> way.getKey().startsWith("https:") && way.getValue().login() != null)
        .map(Map.Entry::getValue)
        .forEach(
            proxy ->
                logins.setCredentials(
                    new AuthScope(proxy.host(), proxy.port()),
                    new UsernamePasswordCredentials(
                        proxy.login().user(), proxy.login().password().toCharArray())));
    return logins;
  }

  /** For the JDK's client, which would ask the system properties else. */
  ProxySelector selector() {
    return new ProxySelector() {
      @Override
      public List<java.net.Proxy> select(URI url) {
        return List.of(
            options.proxyOf(url).map(ProxyRoutes::inJdk).orElse(java.net.Proxy.NO_PROXY));
      }

      @Override
      public void connectFailed(URI url, SocketAddress address, IOException failure) {
        // The task fails with it.
      }
    };
  }

  private static java.net.Proxy inJdk(Proxy proxy) {
    return new java.net.Proxy(
        java.net.Proxy.Type.HTTP, new InetSocketAddress(proxy.host(), proxy.port()));
  }
}
