package io.github.concurrencybench.fault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which row of the fault matrix a test shows, for docs/faults.md. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Fault {

  /**
   * The rows of the matrix.
   *
   * @return their numbers
   */
  int[] row();

  /**
   * What goes wrong.
   *
   * @return in a few words
   */
  String fault();

  /**
   * What the plugin promises then.
   *
   * @return in a few words
   */
  String promise();
}
