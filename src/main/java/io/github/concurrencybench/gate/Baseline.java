package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Definition;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.Status;
import io.github.concurrencybench.result.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Numbers that were accepted, to be committed or published: pretty, sorted, without paths and
 * secrets.
 *
 * @param schema {@link #SCHEMA}
 * @param reason why they are right
 * @param acceptedAt when they were accepted
 * @param expires the last day on which they count, such as {@code 2026-12-31}; null for no end
 * @param commit what was checked out; null where that is not known
 * @param measuredAt when the run was started
 * @param plugin the plugin's version
 * @param environment where it was measured
 * @param cells what was measured, sorted
 */
public record Baseline(
    int schema,
    String reason,
    Instant acceptedAt,
    String expires,
    String commit,
    Instant measuredAt,
    String plugin,
    BaselineMachine environment,
    List<BaselineCell> cells) {

  /** The version of the file's shape; fields may be added within it, never renamed or removed. */
  public static final int SCHEMA = 1;

  /** The classifier of the artifact that {@code run} attaches. */
  public static final String CLASSIFIER = "concurrency-bench";

  /** Its type. */
  public static final String TYPE = "json";

  /** Where it stands if nobody says otherwise, seen from the project. */
  public static final String USUAL_FILE = "src/bench/baseline.json";

  private static final int SHORT_COMMIT = 7;
  private static final Set<Status> STORED = Set.of(Status.MEASURED, Status.NOT_APPLICABLE);

  /** Checks the parts and sorts the cells. */
  public Baseline {
    if (schema != SCHEMA) {
      throw new IllegalArgumentException("it is of schema " + schema + " and not " + SCHEMA);
    }
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(acceptedAt, "acceptedAt");
    Objects.requireNonNull(measuredAt, "measuredAt");
    Objects.requireNonNull(environment, "environment");
    Objects.requireNonNull(cells, "cells");
    if (expires != null) {
      LocalDate.parse(expires);
    }
    cells = cells.stream().sorted(BaselineCell.ORDER).toList();
  }

  /**
   * Makes the results of a run the baseline. What was not measured is left out.
   *
   * @param run that has nothing to refuse, see {@link Refusals}
   * @param why somebody's decision
   * @return the baseline
   */
  public static Baseline of(Results run, Acceptance why) {
    Map<String, String> definitions =
        run.plan().workloads().stream().collect(Collectors.toMap(Workload::name, Definition::of));
    return new Baseline(
        SCHEMA,
        why.reason(),
        why.at().truncatedTo(ChronoUnit.SECONDS),
        why.expires() == null ? null : why.expires().toString(),
        why.commit(),
        run.startedAt().truncatedTo(ChronoUnit.SECONDS),
        run.plugin(),
        BaselineMachine.of(run.environment()),
        run.cells().stream()
            .filter(cell -> STORED.contains(cell.status()))
            .map(cell -> stored(run, cell, definitions.get(cell.cell().workload())))
            .toList());
  }

  private static BaselineCell stored(Results run, CellResult cell, String definition) {
    return new BaselineCell(
        cell.cell().workload(),
        definition,
        cell.cell().tasks(),
        cell.cell().model(),
        cell.cell().workers(),
        cell.cell().jvm(),
        cell.status(),
        run.analysis().stream().anyMatch(answer -> isBest(answer, cell)),
        cell.scaled(),
        cell.errors(),
        new StoredMetrics(run).of(cell));
  }

  private static boolean isBest(Answer answer, CellResult cell) {
    return answer.best() != null
        && answer.workload().equals(cell.cell().workload())
        && answer.model().equals(cell.cell().model())
        && answer.jvm().equals(cell.cell().jvm())
        && answer.best().workers().equals(cell.cell().workers());
  }

  /**
   * Writes it, whole or not at all.
   *
   * @param file where
   * @throws IOException where it could not be written
   */
  public void write(Path file) throws IOException {
    WholeFile.write(file.toAbsolutePath(), Json.PRETTY.toJson(this) + "\n");
  }

  /**
   * Whether its numbers count no longer.
   *
   * @param when somebody looks
   * @return whether its last day is over, in UTC
   */
  public boolean isExpired(Instant when) {
    return expires != null
        && LocalDate.parse(expires).isBefore(when.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /**
   * Names it for people.
   *
   * @return such as {@code the baseline of 2026-11-22 (1a2b3c4)}
   */
  public String words() {
    String day = measuredAt.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    return "the baseline of " + day + (commit == null ? "" : " (" + shortCommit() + ")");
  }

  private String shortCommit() {
    return commit.substring(0, Math.min(SHORT_COMMIT, commit.length()));
  }

  /**
   * What is compared with it, for {@code gate.json}.
   *
   * @param name as the user names it
   * @param resolved what was found there; null where that says no more
   * @return the reference
   */
  public Reference reference(String name, String resolved) {
    return new Reference(Reference.Kind.BASELINE, name, resolved, commit, measuredAt, reason);
  }
}
