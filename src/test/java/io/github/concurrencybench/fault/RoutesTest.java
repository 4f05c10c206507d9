package io.github.concurrencybench.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ways that lead nowhere. */
@Timeout(60)
final class RoutesTest {

  private static final OwnNetwork NETWORK =
      new OwnNetwork(
          "ip route add unreachable 10.9.0.1 && ip route add prohibit 10.9.0.2"
              + " && ip route add blackhole 10.9.0.3");

  /** What is run in that network: one download of each client from each address. */
  public static final class Client {

    private Client() {}

    /**
     * Prints the class of each error.
     *
     * @param addresses where there is no way to
     * @throws Exception never
     */
    public static void main(String[] addresses) throws Exception {
      for (String model : List.of("sequential", "async", "jdk-async")) {
        for (String address : addresses) {
          URI url = URI.create("http://" + address + ":9/");
          System.out.println(Downloads.PATIENT.errors(model, url, 1).get(0));
        }
      }
    }
  }

  @Fault(
      row = 25,
      fault = "No route, or one that is unreachable, prohibited or a black hole",
      promise = "UNREACHABLE, although Java says Permission denied or Invalid argument")
  @Test
  void aWayThatLeadsNowhereIsUnreachable() throws Exception {
    assumeTrue(NETWORK.isLent(), "needs unshare and ip of Linux, and leave to use them");
    assertThat(NETWORK.saidBy(Client.class, "10.9.0.1", "10.9.0.2", "10.9.0.3", "10.9.0.4"))
        .hasSize(12)
        .containsOnly("UNREACHABLE");
  }
}
