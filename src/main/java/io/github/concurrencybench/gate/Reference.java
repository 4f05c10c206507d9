package io.github.concurrencybench.gate;

import com.google.gson.annotations.SerializedName;
import java.time.Instant;

/**
 * What was compared with.
 *
 * @param kind how it is had
 * @param name as the user names it: a version, a path, a URL or a file
 * @param resolved what was found there, such as the full coordinates; null where that says no more
 * @param commit of a stored baseline, what it was measured at; null where that is not known
 * @param measuredAt of a stored baseline, when; null where it was measured now
 * @param reason of a stored baseline, why it was accepted; null for others
 */
public record Reference(
    Kind kind, String name, String resolved, String commit, Instant measuredAt, String reason) {

  /** How a reference is had. */
  public enum Kind {
    /** Older code from a repository, measured now. */
    @SerializedName("version")
    VERSION,
    /** Older code in a jar or folder, measured now. */
    @SerializedName("path")
    PATH,
    /** Another server, measured now. */
    @SerializedName("base-url")
    BASE_URL,
    /** Stored numbers. */
    @SerializedName("baseline")
    BASELINE
  }

  /**
   * Older code or another server, measured now.
   *
   * @param kind how it is had
   * @param name as the user names it
   * @param resolved what was found there, or null
   * @return the reference
   */
  public static Reference now(Kind kind, String name, String resolved) {
    return new Reference(kind, name, resolved, null, null, null);
  }
}
