package io.github.concurrencybench.plan;

import java.util.regex.Pattern;

/**
 * Which status codes are a success.
 *
 * @param text codes or classes, separated by commas: {@code 2xx}, {@code 200}, {@code 200,404}
 */
public record ExpectedStatus(String text) {

  private static final Pattern ALLOWED = Pattern.compile("[1-5](xx|\\d\\d)(,[1-5](xx|\\d\\d))*");

  /** Every 2xx. */
  public static final ExpectedStatus SUCCESSFUL = new ExpectedStatus("2xx");

  /** Checks the text. */
  public ExpectedStatus {
    text = text.replace(" ", "");
    if (!ALLOWED.matcher(text).matches()) {
      throw new InvalidPlan(
          "expectedStatus", text, "allowed are codes or classes, such as 2xx,404");
    }
  }

  /**
   * Decides about an answer.
   *
   * @param status the code of the answer
   * @return whether it is a success
   */
  public boolean accepts(int status) {
    for (String part : text.split(",")) {
      if (part.equals(String.valueOf(status)) || part.equals(status / 100 + "xx")) {
        return true;
      }
    }
    return false;
  }
}
