/**
 * The model {@code spark}: its tasks run on an Apache Spark cluster, or on a local one. Only the
 * packages below know Spark; they are loaded beside our classes, together with Spark's jars, in the
 * forks that ask for the model.
 */
package io.github.concurrencybench.fork.spark;
