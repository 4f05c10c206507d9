/**
 * The fork's side of the model {@code spark}, loaded by {@code SparkClasses} together with Spark.
 */
package io.github.concurrencybench.fork.spark.driver;
