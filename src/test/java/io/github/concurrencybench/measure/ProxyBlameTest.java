package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProxyBlameTest {

  private static final HttpWorkload PROXIED =
      HandMade.http("w", "http://h/").through(Map.of("http://h:80", new Proxy("p", 3128, null)));

  @ParameterizedTest
  @Fault(
      row = 27,
      fault = "The proxy is down or asks for another login",
      promise = "The reason of the cell names the proxy and says that the server was not asked")
  @CsvSource({
    "PROXY_CONNECT_REFUSED, refuses the connection",
    "PROXY_CONNECT_TIMEOUT, does not answer",
    "PROXY_DNS, has a name without an address",
    "PROXY_UNREACHABLE, cannot be reached from here",
    "PROXY_AUTHENTICATION, asks for another <username> and <password> (status 407)",
    "PROXY_TUNNEL, opens no tunnel to the server"
  })
  void aReasonThatIsTheProxysNamesIt(String error, String what) {
    assertThat(ProxyBlame.of("All 4 tasks failed: " + error + ".", PROXIED))
        .isEqualTo(
            " The proxy p:3128 of settings.xml " + what + "; the server behind it was not asked.");
  }

  @Test
  void otherReasonsStayAsTheyAre() {
    assertThat(ProxyBlame.of("All 4 tasks failed: CONNECT_REFUSED.", PROXIED)).isEmpty();
    assertThat(ProxyBlame.of("PROXY_DNS", HandMade.CPU)).isEmpty();
  }
}
