package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Proxy;
import io.github.concurrencybench.plan.Workload;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Says which proxy is to blame where one is: the server behind it was not even asked. */
final class ProxyBlame {

  private static final Map<String, String> SENTENCES = new LinkedHashMap<>();

  static {
    SENTENCES.put("PROXY_CONNECT_REFUSED", "refuses the connection");
    SENTENCES.put("PROXY_CONNECT_TIMEOUT", "does not answer");
    SENTENCES.put("PROXY_DNS", "has a name without an address");
    SENTENCES.put("PROXY_UNREACHABLE", "cannot be reached from here");
    SENTENCES.put(
        "PROXY_AUTHENTICATION", "asks for another <username> and <password> (status 407)");
    SENTENCES.put("PROXY_TUNNEL", "opens no tunnel to the server");
  }

  private ProxyBlame() {}

  /** What follows a reason; empty where no proxy is named in it. */
  static String of(String reason, Workload workload) {
    if (!(workload instanceof HttpWorkload http)) {
      return "";
    }
    String proxies =
        http.options().proxies().values().stream()
            .map(Proxy::toString)
            .distinct()
            .collect(Collectors.joining(", "));
    return SENTENCES.entrySet().stream()
        .filter(known -> reason.contains(known.getKey()))
        .map(
            known ->
                " The proxy %s of settings.xml %s; the server behind it was not asked."
                    .formatted(proxies, known.getValue()))
        .findFirst()
        .orElse("");
  }
}
