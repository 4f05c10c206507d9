package com.acme;

/** Prices of 1.1. */
public final class Prices {

  private Prices() {}

  public static String current() {
    return "prices 1.1";
  }
}
