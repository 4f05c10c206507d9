package com.acme;

/** Prices of 1.0. */
public final class Prices {

  private Prices() {}

  public static String former() {
    return "prices 1.0";
  }
}
