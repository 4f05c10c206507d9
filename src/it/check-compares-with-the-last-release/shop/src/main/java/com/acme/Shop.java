package com.acme;

/** The shop of 1.1. */
public final class Shop {

  private Shop() {}

  public static String order() throws InterruptedException {
    Thread.sleep(40);
    return "shop 1.1, " + Prices.current();
  }
}
