package com.acme;

/** What the project itself does. */
public final class Squares {

  private Squares() {}

  public static long of(int number) {
    return (long) number * number;
  }
}
