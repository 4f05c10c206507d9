package io.github.concurrencybench.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** How servers misbehave. */
public final class Faults {

  private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  private static final int DRIP_MILLIS = 20;

  private Faults() {}

  /** Texts that want to be more than texts; each has the word OWNED, forwards or backwards. */
  public static List<String> hostileTexts() {
    return List.of(
        "\u001b[31mOWNED\u001b[0m",
        "\u001b]0;OWNED\u0007",
        "<script>alert('OWNED')</script>",
        "<img src=x onerror=\"alert('OWNED')\">",
        "\u202eDENWO\u202c",
        "$OWNED ${OWNED} #set($x = 1)",
        "=cmd|'/c OWNED'!A1",
        "\u0000\u0001OWNED\u0007\u009b",
        "Too many open files OWNED",
        "OWNED".repeat(100));
  }

  /** What a server may put such a text in: its status line, headers, chunks and body. */
  public static List<Behaviour> saying(String text) {
    String head = "HTTP/1.1 500 Oops\r\n";
    String end = "Content-Length: 0\r\n\r\n";
    return List.of(
        raw("HTTP/1.1 500 " + text + "\r\n" + end),
        raw("HTTP/1.1 " + text + "\r\n" + end),
        raw(text + "\r\n\r\n"),
        raw(head + "X-Text: " + text + "\r\n" + end),
        raw(head + text + "\r\n" + end),
        raw(head + text + ": x\r\n" + end),
        raw(head + "Content-Length: " + text + "\r\n\r\n"),
        raw(head + "Content-Type: " + text + "\r\n" + end),
        raw(head + "Content-Encoding: " + text + "\r\nContent-Length: 1\r\n\r\nx"),
        raw(head + "Transfer-Encoding: " + text + "\r\n\r\n"),
        raw(head + "Transfer-Encoding: chunked\r\n\r\n" + text + "\r\n"),
        raw("HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: " + text + "\r\n" + end),
        raw(head + "Content-Length: " + text.getBytes(UTF_8).length + "\r\n\r\n" + text));
  }

  /** Another behaviour for each path. */
  public static Behaviour byPath(Map<String, Behaviour> behaviours) {
    return (asked, wire) -> behaviours.getOrDefault(asked.path(), status(404)).answer(asked, wire);
  }

  /** A right answer of so many bytes, on a connection that is kept. */
  public static Behaviour ok(int length) {
    return (asked, wire) -> {
      wire.send("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n" + "x".repeat(length));
      return true;
    };
  }

  /** These bytes, and the connection is closed. */
  public static Behaviour raw(String answer) {
    return (asked, wire) -> {
      wire.send(answer);
      return false;
    };
  }

  /** A status without a body, and headers. */
  public static Behaviour status(int status, String... headers) {
    return (asked, wire) -> {
      String lines = String.join("", Arrays.stream(headers).map(h -> h + "\r\n").toList());
      wire.send("HTTP/1.1 " + status + " Told\r\nContent-Length: 0\r\n" + lines + "\r\n");
      return true;
    };
  }

  /** Nothing at all, for as long as anybody waits. */
  public static Behaviour silence() {
    return (asked, wire) -> {
      while (wire.pause(1_000)) {
        // Still nothing.
      }
      return false;
    };
  }

  /** A body of so many bytes of which one comes now and then, with another status too. */
  public static Behaviour drip(int status) {
    return (asked, wire) -> {
      wire.send("HTTP/1.1 " + status + " Slow\r\nContent-Length: 1000000\r\n\r\n");
      return dripping(wire);
    };
  }

  /** A header without an end, of which a byte comes now and then. */
  public static Behaviour dripInHead() {
    return (asked, wire) -> {
      wire.send("HTTP/1.1 200 OK\r\nX-Slow: ");
      return dripping(wire);
    };
  }

  private static boolean dripping(Wire wire) throws IOException {
    while (wire.pause(DRIP_MILLIS)) {
      wire.send("x");
    }
    return false;
  }

  /** A body without an end, as fast as it is read. */
  public static Behaviour endless(int status) {
    return (asked, wire) -> {
      wire.send(CHUNKED.replace("200", String.valueOf(status)));
      String chunk = "2000\r\n" + "x".repeat(0x2000) + "\r\n";
      while (wire.pause(0)) {
        wire.send(chunk);
      }
      return false;
    };
  }

  /** Headers without an end, as fast as they are read. */
  public static Behaviour endlessHeaders() {
    return (asked, wire) -> {
      wire.send("HTTP/1.1 200 OK\r\n");
      for (int number = 0; wire.pause(0); number++) {
        wire.send("X-Flood-" + number + ": " + "y".repeat(1_000) + "\r\n");
      }
      return false;
    };
  }

  /** A line without an end: of the status, or of a header. */
  public static Behaviour endlessLine(String begin) {
    return (asked, wire) -> {
      wire.send(begin);
      String more = "y".repeat(8_192);
      while (wire.pause(0)) {
        wire.send(more);
      }
      return false;
    };
  }

  /** A body that says it is packed so. */
  public static Behaviour packed(String coding, byte[] body) {
    return (asked, wire) -> {
      wire.send(
          "HTTP/1.1 200 OK\r\nContent-Encoding: "
              + coding
              + "\r\nContent-Length: "
              + body.length
              + "\r\n\r\n");
      wire.send(body);
      return true;
    };
  }

  /** So many zeros, packed once or more. */
  public static byte[] bomb(long zeros, int layers) {
    byte[] packed = gzip(new byte[0], zeros);
    for (int layer = 1; layer < layers; layer++) {
      packed = gzip(packed, 0);
    }
    return packed;
  }

  private static byte[] gzip(byte[] content, long zeros) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
      byte[] block = new byte[1 << 16];
      for (long left = zeros; left > 0; left -= block.length) {
        gzip.write(block, 0, (int) Math.min(left, block.length));
      }
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return packed.toByteArray();
  }

  /** It begins so and is cut off: the client gets a reset. */
  public static Behaviour resetAfter(String begin) {
    return (asked, wire) -> {
      wire.send(begin);
      // What has not been read yet is thrown away with a reset.
      wire.pause(begin.isEmpty() ? 0 : 100);
      wire.reset();
      return false;
    };
  }

  /** So many right answers on a connection; the next request closes it without a word. */
  public static Behaviour hangsUpAfter(int answers) {
    return (asked, wire) -> asked.onConnection() < answers && ok(5).answer(asked, wire);
  }

  /** One behaviour for the first requests and another after that. */
  public static Behaviour switching(int first, Behaviour before, Behaviour after) {
    return (asked, wire) -> (asked.number() < first ? before : after).answer(asked, wire);
  }

  /** A fault in a share of the requests, which are the same ones for the same seed. */
  public static Behaviour sometimes(double share, long seed, Behaviour fault, Behaviour right) {
    return (asked, wire) ->
        (isHit(share, seed, asked.number()) ? fault : right).answer(asked, wire);
  }

  /** Whether the fault of such a share hits this one. */
  static boolean isHit(double share, long seed, int number) {
    return new SplittableRandom(seed + 0x9E3779B97F4A7C15L * number).nextDouble() < share;
  }
}
