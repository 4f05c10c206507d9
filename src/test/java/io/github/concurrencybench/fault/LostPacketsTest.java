package io.github.concurrencybench.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A line with so small a queue that the system throws packets away. */
@Timeout(120)
final class LostPacketsTest {

  private static final OwnNetwork NETWORK =
      new OwnNetwork(
          "ip link set lo mtu 1500 && tc qdisc add dev lo root tbf rate 4mbit burst 3000"
              + " limit 6000");
  private static final int BYTES = 30_000;
  private static final int DOWNLOADS = 4;

  /** What is run in that network. */
  public static final class Client {

    private Client() {}

    /**
     * Prints what became of each download, and how many packets were sent again.
     *
     * @param models one download after the other, with each
     * @throws Exception never
     */
    public static void main(String[] models) throws Exception {
      try (FaultServer server = FaultServer.start(Faults.ok(BYTES))) {
        for (String model : models) {
          long before = sentAgain();
          System.out.println(Downloads.PATIENT.errors(model, server.url(), DOWNLOADS));
          System.out.println(sentAgain() > before ? "lost some" : "lost none");
        }
      }
    }

    /** Of the lines for TCP, the first has the names and the second the numbers. */
    private static long sentAgain() throws IOException {
      List<List<String>> tcp =
          Files.readAllLines(Path.of("/proc/self/net/snmp")).stream()
              .filter(line -> line.startsWith("Tcp:"))
              .map(line -> Arrays.asList(line.split(" ")))
              .toList();
      return Long.parseLong(tcp.get(1).get(tcp.get(0).indexOf("RetransSegs")));
    }
  }

  @Fault(
      row = 24,
      fault = "A line loses packets",
      promise = "right answers, only later; nothing hangs")
  @Test
  void whatALineLosesComesLater() throws Exception {
    assumeTrue(NETWORK.isLent(), "needs unshare, ip and tc of Linux, and leave to use them");
    String allRight = List.of("ok", "ok", "ok", "ok").toString();
    assertThat(NETWORK.saidBy(Client.class, "sequential", "async", "jdk-async"))
        .containsExactly(allRight, "lost some", allRight, "lost some", allRight, "lost some");
  }
}
