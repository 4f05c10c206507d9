package io.github.concurrencybench.measure;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks names up in time: Java waits for a name server for as long as the system does, which may be
 * half a minute, and cannot be told to stop.
 */
public final class TimedLookUp implements LookUp {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Duration SLOW = Duration.ofSeconds(1);

  private final LookUp names;
  private final Duration longest;
  private final Duration slow;
  private final List<String> notes = new ArrayList<>();

  TimedLookUp(LookUp names, Duration longest, Duration slow) {
    this.names = names;
    this.longest = longest;
    this.slow = slow;
  }

  /**
   * Asks the system.
   *
   * @return a look-up that ends after 5 s, and tells what has taken more than 1 s
   */
  public static TimedLookUp ofTheSystem() {
    return new TimedLookUp(InetAddress::getAllByName, LONGEST, SLOW);
  }

  @Override
  public InetAddress[] addressesOf(String host) throws UnknownHostException {
    FutureTask<InetAddress[]> asked = new FutureTask<>(() -> names.addressesOf(host));
    Thread thread = new Thread(asked, "concurrency-bench look-up");
    thread.setDaemon(true);
    long begun = System.nanoTime();
    thread.start();
    try {
      InetAddress[] found = asked.get(longest.toNanos(), TimeUnit.NANOSECONDS);
      tellIfSlow(host, Duration.ofNanos(System.nanoTime() - begun));
      return found;
    } catch (TimeoutException hangs) {
      throw new BrokenSetup(
          "%s: this name was not looked up within %s; mend this machine's name server, or put the name into its hosts file."
              .formatted(host, seconds(longest)),
          hangs);
    } catch (ExecutionException failed) {
      throw unknown(host, failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw unknown(host, interrupted);
    }
  }

  private static UnknownHostException unknown(String host, Throwable cause) {
    UnknownHostException unknown = new UnknownHostException(host);
    unknown.initCause(cause);
    return unknown;
  }

  private void tellIfSlow(String host, Duration took) {
    if (took.compareTo(slow) > 0) {
      notes.add(
          "%s: to look this name up took %s; it is looked up once, and no measured time has that in it."
              .formatted(host, seconds(took)));
    }
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
  }

  /**
   * What was slow.
   *
   * @return a sentence for each name
   */
  public List<String> notes() {
    return List.copyOf(notes);
  }
}
