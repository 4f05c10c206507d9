package com.acme;

/** Of which nothing was known before. */
public interface Price {

  default long price(int number) {
    return number;
  }
}
