package io.github.concurrencybench.plan;

/**
 * The files that a fork writes.
 *
 * @param work where it appends what it did, for its parent
 * @param log where what its tasks print ends up
 */
public record ForkFiles(String work, String log) {

  /**
   * Where the requests of the fork and of its workers are counted, if its parent has made that
   * file: one number of eight bytes in the order of the machine.
   *
   * @return beside the file in which it says what it did
   */
  public String requests() {
    return work + ".requests";
  }
}
