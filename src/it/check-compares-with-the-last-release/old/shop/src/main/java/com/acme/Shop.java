package com.acme;

/** The shop of 1.0. */
public final class Shop {

  private Shop() {}

  public static String order() throws InterruptedException {
    Thread.sleep(40);
    return "shop 1.0, " + Prices.former();
  }
}
