package io.github.concurrencybench.measure;

import java.io.IOException;
import java.util.Random;

/**
 * Load on a machine: a process that computes and rests in turns of random length, and ends with its
 * parent or after an hour, whichever is first.
 */
final class BurnedProcessor {

  private static final long LONGEST_NANOS = 3_600_000_000_000L;
  private static final int LONGEST_TURN_MILLIS = 4_000;

  private BurnedProcessor() {}

  public static void main(String[] arguments) throws InterruptedException {
    Thread parent = new Thread(BurnedProcessor::endWithParent);
    parent.setDaemon(true);
    parent.start();
    Random random = new Random(Long.parseLong(arguments[0]));
    long start = System.nanoTime();
    while (System.nanoTime() - start < LONGEST_NANOS) {
      burn(random.nextInt(LONGEST_TURN_MILLIS));
      Thread.sleep(random.nextInt(LONGEST_TURN_MILLIS));
    }
  }

  private static void burn(int millis) {
    long end = System.nanoTime() + millis * 1_000_000L;
    long sum = 0;
    while (System.nanoTime() - end < 0) {
      sum = sum * 31 + 7;
    }
    if (sum == 42) {
      System.out.println(sum);
    }
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is said here: what counts is the end.
      }
    } catch (IOException gone) {
      // The same as the end.
    }
    System.exit(0);
  }
}
