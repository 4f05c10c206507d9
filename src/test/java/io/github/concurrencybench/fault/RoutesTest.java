package io.github.concurrencybench.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ways that lead nowhere, in a network of its own that Linux lends to anybody. */
@Timeout(60)
final class RoutesTest {

  private static final String ROUTES =
      "ip link set lo up && ip route add unreachable 10.9.0.1 && ip route add prohibit 10.9.0.2"
          + " && ip route add blackhole 10.9.0.3 && exec \"$@\"";

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

  private static List<String> inItsOwnNetwork(String... command)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("unshare", "-rn", "sh", "-c", ROUTES, "sh"));
    words.addAll(List.of(command));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
    return process.waitFor() == 0 ? lines : List.of("It ended with " + lines);
  }

  private static boolean isLent() throws InterruptedException {
    try {
      return inItsOwnNetwork("true").isEmpty();
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  @Fault(
      row = 25,
      fault = "No route, or one that is unreachable, prohibited or a black hole",
      promise = "UNREACHABLE, although Java says Permission denied or Invalid argument")
  @Test
  void aWayThatLeadsNowhereIsUnreachable() throws Exception {
    assumeTrue(isLent(), "needs unshare and ip of Linux, and leave to use them (unshare -rn)");
    List<String> errors =
        inItsOwnNetwork(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Client.class.getName(),
            "10.9.0.1",
            "10.9.0.2",
            "10.9.0.3",
            "10.9.0.4");
    assertThat(errors).hasSize(12).containsOnly("UNREACHABLE");
  }
}
