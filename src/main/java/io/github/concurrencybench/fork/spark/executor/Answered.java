package io.github.concurrencybench.fork.spark.executor;

import java.io.Serializable;

/**
 * What an executor answers.
 *
 * @param executor which one, by Spark's name for it
 * @param answer what became of the tasks
 */
public record Answered(String executor, byte[] answer) implements Serializable {

  private static final long serialVersionUID = 1L;
}
