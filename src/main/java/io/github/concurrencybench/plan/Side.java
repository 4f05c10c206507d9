package io.github.concurrencybench.plan;

/** Whose code a cell runs. */
public enum Side {
  /** The code as it stands now. */
  PRESENT("present", 'p'),
  /** The older code, measured now. */
  REFERENCE("reference", 'r'),
  /** The older code once more: how far it is from itself is the noise of this build. */
  REFERENCE_AGAIN("reference again", 'a');

  private final String text;
  private final char letter;

  Side(String text, char letter) {
    this.text = text;
    this.letter = letter;
  }

  /**
   * What names of files have of it. All sides have names of the same length: not even those are to
   * make a difference between them.
   *
   * @return one letter
   */
  public char letter() {
    return letter;
  }

  /**
   * Says whether two sides run the same code.
   *
   * @param other another side
   * @return whether both run the present code, or both the older
   */
  public boolean runsTheCodeOf(Side other) {
    return (this == PRESENT) == (other == PRESENT);
  }

  /** For people. */
  @Override
  public String toString() {
    return text;
  }
}
