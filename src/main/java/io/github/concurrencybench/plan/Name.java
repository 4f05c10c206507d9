package io.github.concurrencybench.plan;

import java.util.regex.Pattern;

/** Names of workloads: they become file names, anchors and parts of {@code only}. */
final class Name {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._\\[\\]=-]{0,99}");

  private Name() {}

  static String checked(String name) {
    if (!ALLOWED.matcher(name).matches()) {
      throw new InvalidPlan(
          "name",
          name,
          "a workload's name has 1 to 100 letters, digits, dots, hyphens or underscores");
    }
    return name;
  }
}
