package com.acme;

/** What the project itself does. */
public final class Prices {

  private Prices() {}

  public static long of(long order) {
    long price = order;
    for (int i = 0; i < 2000; i++) {
      price = price * 31 + i;
    }
    return price;
  }
}
