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
 *     not known
 */
public record CheckedHost(String name, List<InetAddress> addresses) {

  /** Copies the list. */
  public CheckedHost {
    addresses = List.copyOf(addresses);
  }

  /**
   * Tells whose server it is.
   *
   * @return the widest class of its addresses
   */
  AddressClass address() {
    return AddressClass.widest(addresses);
  }

  /** For people: {@code shop.example.com (192.0.2.1)}. */
  @Override
  public String toString() {
    String listed =
        addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    return name.equals(listed) || listed.isEmpty() ? name : name + " (" + listed + ")";
  }
}
