package com.acme;

/** The same on both sides. */
public final class Shop {

  private Shop() {}

  public static long sum(int number) {
    long sum = 0;
    for (int i = 0; i < 20_000_000; i++) {
      sum += (long) (i ^ number) * i;
    }
    return sum;
  }
}
