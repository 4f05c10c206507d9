package io.github.concurrencybench.result;

import io.github.concurrencybench.plan.Plan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * The journal's first line.
 *
 * @param schema the same as that of {@code results.json}
 * @param hash SHA-256 of the plan, to tell whether another run had the same
 * @param startedAt when the run started
 * @param plugin the plugin's version
 * @param environment where it runs
 * @param plan what it measures, without credentials
 * @param command what it was started with, for a terminal, without credentials; null where that is
 *     not known
 * @param notes what was known of the machine before any load, as sentences: which numbers of
 *     workers it cannot hold, and why
 */
public record JournalHead(
    int schema,
    String hash,
    Instant startedAt,
    String plugin,
    Environment environment,
    Plan plan,
    String command,
    List<String> notes) {

  /** Checks the parts and copies the list; journals of before have no notes. */
  public JournalHead {
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(plugin, "plugin");
    Objects.requireNonNull(environment, "environment");
    Objects.requireNonNull(plan, "plan");
    notes = notes == null ? List.of() : List.copyOf(notes);
  }

  /**
   * Starts a journal.
   *
   * @param startedAt when the run started
   * @param plugin the plugin's version
   * @param environment where it runs
   * @param plan what it measures; credentials are left out
   * @return the first line
   */
  public static JournalHead of(
      Instant startedAt, String plugin, Environment environment, Plan plan) {
    Plan stored = plan.withoutSecrets();
    return new JournalHead(
        Results.SCHEMA,
        sha256(Json.LINE.toJson(stored)),
        startedAt,
        plugin,
        environment,
        stored,
        null,
        List.of());
  }

  /**
   * The same with what it was started with.
   *
   * @param line for a terminal, without credentials
   * @return the changed head
   */
  public JournalHead withCommand(String line) {
    return new JournalHead(schema, hash, startedAt, plugin, environment, plan, line, notes);
  }

  /**
   * The same with what was known of the machine.
   *
   * @param sentences what the reader has to know
   * @return the changed head
   */
  public JournalHead withNotes(List<String> sentences) {
    return new JournalHead(schema, hash, startedAt, plugin, environment, plan, command, sentences);
  }

  static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}
