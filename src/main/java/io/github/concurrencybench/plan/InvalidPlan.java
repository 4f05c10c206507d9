package io.github.concurrencybench.plan;

/** A value that cannot be measured: names the element, the value and the remedy. */
public final class InvalidPlan extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * Builds the sentence that the user sees.
   *
   * @param element the POM element, such as {@code workers}
   * @param value what was given
   * @param remedy what is allowed, as a sentence without the full stop
   */
  public InvalidPlan(String element, String value, String remedy) {
    super("<" + element + ">" + value + "</" + element + ">: " + remedy + ".");
  }

  /**
   * Takes a whole sentence where no single element is wrong.
   *
   * @param sentence what is wrong and what to do
   */
  public InvalidPlan(String sentence) {
    super(sentence);
  }
}
