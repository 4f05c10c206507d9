package io.github.concurrencybench.result;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * The last field of a line of JSON, by which it is known whether the line is as it was written: a
 * digit that has changed on the disk is JSON too.
 */
final class LineChecksum {

  private static final Pattern LAST_FIELD = Pattern.compile(",\"crc\":\"([0-9a-f]{8})\"}$");

  private LineChecksum() {}

  /** Adds it to an object that has other fields. */
  static String addedTo(String object) {
    String open = object.substring(0, object.length() - 1);
    return "%s,\"crc\":\"%s\"}".formatted(open, of(open));
  }

  static boolean isIn(String line) {
    return LAST_FIELD.matcher(line).find();
  }

  /** Whether it is there and is that of what stands before it. */
  static boolean fits(String line) {
    Matcher last = LAST_FIELD.matcher(line);
    return last.find() && last.group(1).equals(of(line.substring(0, last.start())));
  }

  /** CRC-32C as in RFC 3720, appendix B.4, of the text in UTF-8. */
  private static String of(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }
}
