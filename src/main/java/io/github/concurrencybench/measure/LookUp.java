package io.github.concurrencybench.measure;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host, as {@link InetAddress#getAllByName} does. */
@FunctionalInterface
public interface LookUp {

  /**
   * Asks once.
   *
   * @param host a name, or an address as a URL has it
   * @return all addresses that it has, in the order in which they are to be tried
   * @throws UnknownHostException where it has none
   */
  InetAddress[] addressesOf(String host) throws UnknownHostException;
}
