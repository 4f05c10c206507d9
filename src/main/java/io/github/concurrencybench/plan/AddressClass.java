package io.github.concurrencybench.plan;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Comparator;

/** Whose server an address may be of, which decides how much load it may get. */
public enum AddressClass {
  /** This machine. */
  LOOPBACK("loopback"),
  /** A network that others do not reach: RFC 1918, RFC 4193 and link-local addresses. */
  PRIVATE("private"),
  /** Any other: somebody else's, as far as an address tells. */
  PUBLIC("public");

  private static final int UNIQUE_LOCAL_MASK = 0xFE;
  private static final int UNIQUE_LOCAL = 0xFC;
  private static final int BYTES_OF_IPV4 = 4;

  private final String text;

  AddressClass(String text) {
    this.text = text;
  }

  /**
   * Tells an address.
   *
   * @param address any
   * @return its class; an IPv6 address that holds an IPv4 one of a gateway is public
   */
  public static AddressClass of(InetAddress address) {
    // The address of no interface leads to this machine.
    if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
      return LOOPBACK;
    }
    return address.isSiteLocalAddress() || address.isLinkLocalAddress() || isUniqueLocal(address)
        ? PRIVATE
        : PUBLIC;
  }

  /**
   * Tells a host, by the address of it that belongs to the most foreign server.
   *
   * @param addresses all that it has
   * @return the widest class of them; loopback where there is none, since nothing can be sent then
   */
  public static AddressClass widest(Collection<InetAddress> addresses) {
    return addresses.stream().map(AddressClass::of).max(Comparator.naturalOrder()).orElse(LOOPBACK);
  }

  private static boolean isUniqueLocal(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length > BYTES_OF_IPV4 && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
  }

  /** For people: {@code loopback}, {@code private} or {@code public}. */
  @Override
  public String toString() {
    return text;
  }
}
