package io.github.concurrencybench.fork.model;

import java.util.List;

/** The models that a machine has by itself. */
public final class BuiltInModels {

  private BuiltInModels() {}

  /**
   * Names all of them.
   *
   * @return without spark, which needs a download or a cluster and has tests of its own
   */
  public static List<String> names() {
    return Models.all().keySet().stream().filter(name -> !name.equals("spark")).toList();
  }
}
