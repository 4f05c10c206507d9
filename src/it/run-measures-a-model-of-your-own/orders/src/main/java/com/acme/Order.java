package com.acme;

/** In a module of its own. */
public record Order(int number) {

  public long total() {
    return 3L * number;
  }
}
