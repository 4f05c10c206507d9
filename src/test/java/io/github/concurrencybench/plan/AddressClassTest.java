package io.github.concurrencybench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only addresses that are written as such: nothing is looked up. */
final class AddressClassTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "127.255.255.254", "::1", "::ffff:127.0.0.1", "0.0.0.0", "::"})
  void whatLeadsToThisMachineIsLoopback(String address) throws UnknownHostException {
    assertThat(AddressClass.of(InetAddress.getByName(address))).isEqualTo(AddressClass.LOOPBACK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "fd00::1",
        "fcff::1",
        "fe80::1",
        "::ffff:10.0.0.1"
      })
  void aNetworkThatOthersDoNotReachIsPrivate(String address) throws UnknownHostException {
    assertThat(AddressClass.of(InetAddress.getByName(address))).isEqualTo(AddressClass.PRIVATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "172.15.255.255",
        "172.32.0.1",
        "11.0.0.1",
        "100.64.0.1",
        "192.0.2.1",
        "2001:db8::1",
        "fe00::1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "::ffff:192.0.2.1"
      })
  void allElseMayBeSomebodyElses(String address) throws UnknownHostException {
    assertThat(AddressClass.of(InetAddress.getByName(address))).isEqualTo(AddressClass.PUBLIC);
  }

  @Test
  void aHostIsAsForeignAsItsMostForeignAddress() throws UnknownHostException {
    InetAddress own = InetAddress.getByName("127.0.0.1");
    InetAddress near = InetAddress.getByName("10.0.0.1");
    InetAddress far = InetAddress.getByName("192.0.2.1");
    assertThat(AddressClass.widest(List.of(own, far, near))).isEqualTo(AddressClass.PUBLIC);
    assertThat(AddressClass.widest(List.of(near, own))).isEqualTo(AddressClass.PRIVATE);
    assertThat(AddressClass.widest(List.of(own))).isEqualTo(AddressClass.LOOPBACK);
  }

  @ParameterizedTest
  @CsvSource({
    "LOOPBACK, false, false, NONE",
    "PRIVATE, false, false, OF_PRIVATE",
    "PRIVATE, true, false, NONE",
    "PUBLIC, false, false, OF_PUBLIC",
    "PUBLIC, true, false, OF_LISTED",
    "PRIVATE, false, true, NONE",
    "PUBLIC, false, true, NONE",
    "PUBLIC, true, true, NONE"
  })
  void theCapFollowsFromTheAddressAndFromWhoAnswersForIt(
      AddressClass address, boolean listed, boolean authorized, LoadCap cap) {
    assertThat(LoadCap.of(address, listed, authorized)).isEqualTo(cap);
  }

  @Test
  void theCapsAreThoseOfTheDocumentation() {
    assertThat(LoadCap.values())
        .extracting(LoadCap::toString)
        .containsExactly(
            "no cap",
            "at most 256 workers and 1,000 requests a second",
            "at most 8 workers, 20 requests a second and 1,000 requests a run",
            "at most 256 workers, 1,000 requests a second and 100,000 requests a run");
  }
}
