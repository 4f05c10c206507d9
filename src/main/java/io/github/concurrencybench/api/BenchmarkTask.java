package io.github.concurrencybench.api;

/**
 * A task of your own: what {@code <task>} measures. The class stands among the project's classes or
 * test classes, is public and has a public constructor without parameters.
 *
 * <pre>{@code
 * public final class LoadOrder implements BenchmarkTask {
 *   private DataSource orders;
 *
 *   @Override
 *   public void setUp(Context context) {
 *     orders = Pools.of(context.property("url"), Integer.parseInt(context.property("pool")));
 *   }
 *
 *   @Override
 *   public long run(int index) throws SQLException {
 *     try (Connection connection = orders.getConnection()) {
 *       return Order.load(connection, index).total();
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Every measured JVM, and every worker of a model whose workers are processes, makes the
 * instance, sets it up once, runs batches of tasks and tears it down; the clock runs only during
 * the batches. The class sees the JDK, this package and the project's test class path, never the
 * libraries of the plugin.
 *
 * @since 0.1.0
 */
public interface BenchmarkTask {

  /**
   * Makes what the tasks share: a pool, a client, a file. Its time is reported as setup.
   *
   * @param context the properties of the {@code <task>} and how it is run
   * @throws Exception where that fails; the cell fails with the message and where it was thrown
   */
  default void setUp(Context context) throws Exception {}

  /**
   * Does one task. Called from as many threads at the same time as there are workers, unless {@link
   * #perWorker()}.
   *
   * @param index which task of the batch, from 0; each exactly once a batch
   * @return a number that depends on the index alone, such as a row count: their sum over the batch
   *     has to be the same in every model, which shows that all did the same work
   * @throws Exception where the task fails: it is counted as an error of the exception's simple
   *     name, and a cell with errors is never ranked
   */
  long run(int index) throws Exception;

  /**
   * Gives back what {@link #setUp} made.
   *
   * @throws Exception where that fails; a warning, the measurement stays
   */
  default void tearDown() throws Exception {}

  /**
   * Says whether each worker needs an instance of its own, for code that is not thread-safe. There
   * are then as many instances as workers, each set up and torn down once, and none is used by two
   * tasks at the same time; which thread uses it may change from task to task.
   *
   * @return false, the default: one instance for all threads
   */
  default boolean perWorker() {
    return false;
  }
}
