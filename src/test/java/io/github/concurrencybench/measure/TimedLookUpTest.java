package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.fault.Fault;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class TimedLookUpTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  @Fault(
      row = 4,
      fault = "The name server does not answer",
      promise = "no load: the name, after 5 s, and what to do")
  void aNameServerThatDoesNotAnswerIsNotWaitedFor() {
    CountDownLatch never = new CountDownLatch(1);
    LookUp hanging =
        host -> {
          try {
            never.await();
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          }
          throw new UnknownHostException(host);
        };
    TimedLookUp names = new TimedLookUp(hanging, Duration.ofMillis(50), LONG);
    assertThatThrownBy(() -> names.addressesOf("shop.example"))
        .isInstanceOf(BrokenSetup.class)
        .hasMessage(
            "shop.example: this name was not looked up within 0.05 s; mend this machine's name"
                + " server, or put the name into its hosts file.");
  }

  @Test
  @Fault(
      row = 4,
      fault = "The name server is slow",
      promise = "a line says how long it took to look the name up")
  void aSlowNameServerIsToldOf() throws Exception {
    InetAddress[] here = {InetAddress.getLoopbackAddress()};
    TimedLookUp quick = new TimedLookUp(host -> here, LONG, LONG);
    assertThat(quick.addressesOf("shop.example")).isEqualTo(here);
    assertThat(quick.notes()).isEmpty();
    TimedLookUp slow = new TimedLookUp(host -> here, LONG, Duration.ofNanos(-1));
    assertThat(slow.addressesOf("shop.example")).isEqualTo(here);
    assertThat(slow.notes()).hasSize(1);
    assertThat(slow.notes().get(0))
        .matches(
            "shop\\.example: to look this name up took [0-9.]+ s; it is looked up once, and no measured"
                + " time has that in it\\.");
  }

  @Test
  void aNameWithoutAnAddressIsUnknownStill() {
    TimedLookUp names =
        new TimedLookUp(
            host -> {
              throw new UnknownHostException(host);
            },
            LONG,
            LONG);
    assertThatThrownBy(() -> names.addressesOf("no-such-host.invalid"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessage("no-such-host.invalid");
  }
}
