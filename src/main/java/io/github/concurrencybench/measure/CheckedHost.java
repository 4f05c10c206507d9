package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.AddressClass;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A host with the addresses that it had when the plan was checked.
 *
 * @param name as in its URL
 * @param addresses all that it has, in the order in which they are tried; none where the name is
 *     not known here
 * @param proxied whether a proxy asks it, which looks the name up by itself
 */
public record CheckedHost(String name, List<InetAddress> addresses, boolean proxied) {

  /** Copies the list. */
  public CheckedHost {
    addresses = List.copyOf(addresses);
  }

  /**
   * Says whether it can get anything at all.
   *
   * @return not where nobody knows an address
   */
  boolean isReachable() {
    return proxied || !addresses.isEmpty();
  }

  /**
   * Tells whose server it is.
   *
   * @return the widest class of its addresses; somebody else's where only a proxy knows them
   */
  AddressClass address() {
    return proxied && addresses.isEmpty() ? AddressClass.PUBLIC : AddressClass.widest(addresses);
  }

  /** For people: {@code shop.example.com (192.0.2.1)}. */
  @Override
  public String toString() {
    if (addresses.isEmpty()) {
      return proxied ? name + " (known to the proxy alone)" : name;
    }
    String listed =
        addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    return name.equals(listed) ? name : name + " (" + listed + ")";
  }
}
