/** What is shipped to the executors of Spark and runs the tasks there. */
package io.github.concurrencybench.fork.spark.executor;
