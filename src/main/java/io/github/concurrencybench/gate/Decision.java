package io.github.concurrencybench.gate;

import com.google.gson.annotations.SerializedName;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the gate decided of one run: the content of {@code gate.json}.
 *
 * @param schema {@link #SCHEMA}
 * @param verdict the weightiest of the findings'
 * @param fails whether it fails the build
 * @param sentence the verdict for people
 * @param decidedAt when
 * @param duration how long measuring for it took; zero where nothing was measured
 * @param reference what was compared with; null where there was nothing
 * @param findings one a threshold and cell
 * @param notes what else is to be known, such as workloads that were not compared
 * @param runStartedAt when the run it belongs to was started: of another run it says nothing
 */
public record Decision(
    int schema,
    Verdict verdict,
    boolean fails,
    String sentence,
    Instant decidedAt,
    @SerializedName("durationNanos") Duration duration,
    Reference reference,
    List<Finding> findings,
    List<String> notes,
    Instant runStartedAt) {

  /** The version of the file's shape. */
  public static final int SCHEMA = 1;

  /** The file's name, beside {@code results.json}. */
  public static final String FILE = "gate.json";

  /** Checks what every decision has, and copies the lists. */
  public Decision {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(sentence, "sentence");
    findings = findings == null ? List.of() : List.copyOf(findings);
    notes = notes == null ? List.of() : List.copyOf(notes);
  }

  /**
   * Reads what was decided of a run.
   *
   * @param folder where the files of the run are
   * @return the decision; empty where nothing was decided
   * @throws IOException where the file is no decision of this schema
   */
  public static Optional<Decision> read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Decision decision = Json.LINE.fromJson(Files.readString(file), Decision.class);
      if (decision != null && decision.schema() == SCHEMA) {
        return Optional.of(decision);
      }
    } catch (RuntimeException damaged) {
      throw new IOException(file + " is damaged: " + damaged.getMessage(), damaged);
    }
    throw new IOException(file + " is not of schema " + SCHEMA + "; call check again");
  }

  /**
   * Writes it, whole or not at all.
   *
   * @param folder where the files of the run are
   * @throws IOException where it could not be written
   */
  public void write(Path folder) throws IOException {
    WholeFile.write(folder.resolve(FILE), Json.PRETTY.toJson(this) + System.lineSeparator());
  }
}
