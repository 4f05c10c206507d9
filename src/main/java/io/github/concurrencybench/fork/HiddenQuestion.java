package io.github.concurrencybench.fork;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A question as JMH's link may carry it, which gives it to the first who connects: added to a key
 * as long as itself, which stands in a file that our user alone can read. Each without the other is
 * noise.
 *
 * @param text what the link carries: the sum, and where the key is
 * @param key the file
 */
public record HiddenQuestion(String text, Path key) implements AutoCloseable {

  private static final String SEPARATOR = " ";

  /**
   * Hides a question. The key is among the temporary files until the question is read, or this is
   * closed.
   *
   * @param question may hold credentials
   * @return what to hand over
   * @throws IOException where the key cannot be written
   */
  public static HiddenQuestion of(String question) throws IOException {
    byte[] plain = question.getBytes(StandardCharsets.UTF_8);
    byte[] random = new byte[plain.length];
    new SecureRandom().nextBytes(random);
    // Temporary files are the owner's alone, whatever the umask is.
    Path key = Files.createTempFile("question-", ".key").toAbsolutePath();
    Files.write(key, random);
    String sum = Base64.getEncoder().encodeToString(sum(plain, random));
    return new HiddenQuestion(sum + SEPARATOR + key, key);
  }

  /**
   * Reads a question, once.
   *
   * @param text what the link has brought
   * @return the question
   * @throws IOException where the key is gone
   */
  static String read(String text) throws IOException {
    String[] parts = text.split(SEPARATOR, 2);
    Path key = Path.of(parts[1]);
    byte[] random = Files.readAllBytes(key);
    Files.delete(key);
    return new String(sum(Base64.getDecoder().decode(parts[0]), random), StandardCharsets.UTF_8);
  }

  /** Without carry, so that adding the key once more takes it away. */
  private static byte[] sum(byte[] one, byte[] other) {
    byte[] sum = new byte[one.length];
    for (int index = 0; index < sum.length; index++) {
      sum[index] = (byte) (one[index] ^ other[index]);
    }
    return sum;
  }

  /** Takes the key away of a question that nobody has read. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(key);
  }
}
