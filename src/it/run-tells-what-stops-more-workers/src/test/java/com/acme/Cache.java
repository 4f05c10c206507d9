package com.acme;

/** Loads what it misses while it holds its lock. */
final class Cache {

  synchronized long get(int key) throws InterruptedException {
    Thread.sleep(10);
    return key;
  }
}
