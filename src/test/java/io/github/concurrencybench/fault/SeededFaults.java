package io.github.concurrencybench.fault;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Misbehaves now and then. What becomes of a request follows from a seed and its number; its path
 * says {@code /<seed>/<percent>/<mix>}: which seed, how many of a hundred go wrong, and how.
 *
 * <p>No connection is closed after a whole answer unless that says so: a request that is sent on a
 * closed one never arrives, and who sent it cannot tell.
 */
public final class SeededFaults implements Behaviour {

  /** How long right answers are. */
  public static final int RIGHT_BYTES = 2_000;

  private static final int OTHER_BYTES = 999;
  private static final int SHORTEST_PAUSE = 20;
  private static final int SLOWEST_PAUSE = 200;
  private static final int SILENT_MILLIS = 2_500;
  private static final int LOOK_MILLIS = 100;
  private static final long BOMB_BYTES = 16L << 20;

  /** By then something right has come, with which what is wrong can be compared. */
  private static final int SETTLED = 8;

  private static final String LENGTH_1000 = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc";
  private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  private static final String CLOSES = "Connection: close\r\n";

  private final AtomicInteger right = new AtomicInteger();
  private final Map<String, List<Behaviour>> mixes =
      Map.of(
          "all", all(),
          "throttles", List.of(Faults.status(429, "Retry-After: 1"), Faults.status(503)),
          "silent", List.of(SeededFaults::silence));

  /**
   * How often it has not misbehaved.
   *
   * @return how many right answers were sent as a whole
   */
  public int right() {
    return right.get();
  }

  @Override
  public boolean answer(Asked asked, Wire wire) throws IOException {
    String[] path = asked.path().split("/");
    long seed = Long.parseLong(path[1]);
    SplittableRandom random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * asked.number());
    if (random.nextInt(100) >= Integer.parseInt(path[2])) {
      return right(asked, wire);
    }
    List<Behaviour> faults = mixes.get(path[3]);
    return faults.get(random.nextInt(faults.size())).answer(asked, wire);
  }

  private boolean right(Asked asked, Wire wire) throws IOException {
    boolean kept = Faults.ok(RIGHT_BYTES).answer(asked, wire);
    right.incrementAndGet();
    return kept;
  }

  /** The slow ones once, as they cost most of the time. */
  private List<Behaviour> all() {
    return List.of(
        Faults.raw(LENGTH_1000),
        Faults.raw(CHUNKED + "5\r\nab"),
        Faults.raw(CHUNKED + "zz\r\nab\r\n"),
        Faults.raw("no HTTP at all\r\n\r\n"),
        Faults.raw("HTTP/1.1 200 OK\r\nX-Some: mo"),
        Faults.raw(""),
        Faults.raw("HTTP/1.1 500 Oops\r\n" + CLOSES + "Content-Length: 4\r\n\r\noops"),
        Faults.resetAfter(""),
        Faults.resetAfter(LENGTH_1000),
        Faults.status(404),
        Faults.status(429),
        Faults.status(503),
        Faults.status(302, "Location: http://127.0.0.2:9/"),
        (asked, wire) -> Faults.status(302, "Location: " + asked.path()).answer(asked, wire),
        Faults.packed("gzip", Faults.bomb(BOMB_BYTES, 1)),
        Faults.endless(200),
        Faults.endlessHeaders(),
        Faults.drip(200),
        SeededFaults::silence,
        this::slow,
        settled(tooLong()),
        settled(Faults.packed("rot13", new byte[] {1, 2, 3})),
        settled(Faults.ok(OTHER_BYTES)));
  }

  /** What has a status of success can be told from what is right by comparing alone. */
  private Behaviour settled(Behaviour wrong) {
    return (asked, wire) ->
        asked.onConnection() < SETTLED ? right(asked, wire) : wrong.answer(asked, wire);
  }

  /** It ends, so that its thread and its connection do. */
  private static boolean silence(Asked asked, Wire wire) {
    for (int millis = 0; millis < SILENT_MILLIS && wire.pause(LOOK_MILLIS); millis += LOOK_MILLIS) {
      // Still nothing.
    }
    return false;
  }

  private boolean slow(Asked asked, Wire wire) throws IOException {
    wire.pause(SHORTEST_PAUSE + asked.number() % SLOWEST_PAUSE);
    return right(asked, wire);
  }

  /** More than it says. */
  private static Behaviour tooLong() {
    String length = "Content-Length: " + OTHER_BYTES + "\r\n\r\n";
    return Faults.raw("HTTP/1.1 200 OK\r\n" + CLOSES + length + "x".repeat(RIGHT_BYTES));
  }
}
