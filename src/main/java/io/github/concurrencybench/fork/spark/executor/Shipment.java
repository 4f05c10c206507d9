package io.github.concurrencybench.fork.spark.executor;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What an executor needs to make the tasks.
 *
 * @param id one a fork
 * @param request the fork's request as JSON; may hold credentials
 * @param ours the names of the shipped jars of this tool
 * @param theirs the names of the shipped jars of the user's project
 */
public record Shipment(String id, String request, ArrayList<String> ours, ArrayList<String> theirs)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Copies the lists, to a kind that every version of Java and Spark can read. */
  public Shipment {
    ours = new ArrayList<>(ours);
    theirs = new ArrayList<>(theirs);
  }

  /**
   * The shipment of a fork.
   *
   * @param id one a fork
   * @param request the fork's request as JSON
   * @param ours the names of the shipped jars of this tool
   * @param theirs the names of the shipped jars of the user's project
   */
  public Shipment(String id, String request, List<String> ours, List<String> theirs) {
    this(id, request, new ArrayList<>(ours), new ArrayList<>(theirs));
  }

  /** Masked: the request may hold credentials, and Spark's log prints values. */
  @Override
  public String toString() {
    return "tasks of " + id;
  }
}
