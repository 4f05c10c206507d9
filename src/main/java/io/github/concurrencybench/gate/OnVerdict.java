package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.InvalidPlan;
import java.util.Locale;

/** What follows from a verdict. */
public enum OnVerdict {
  /** The build fails. */
  FAIL,
  /** The build says so and goes on. */
  WARN,
  /** It stands in the report only. */
  IGNORE;

  /**
   * Reads what users write.
   *
   * @param element the parameter, such as {@code onRegression}
   * @param text its value
   * @return what follows
   * @throws InvalidPlan for anything else
   */
  public static OnVerdict parse(String element, String text) {
    for (OnVerdict each : values()) {
      if (each.toString().equals(text.strip())) {
        return each;
      }
    }
    throw new InvalidPlan(element, text, "allowed are fail, warn and ignore");
  }

  /** As users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
