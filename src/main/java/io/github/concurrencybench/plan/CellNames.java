package io.github.concurrencybench.plan;

/**
 * How people name the cells of a run.
 *
 * @param withJvm whether there are several JVMs to tell apart
 */
public record CellNames(boolean withJvm) {

  /**
   * Names a cell.
   *
   * @param cell of the run
   * @return with the JVM only where there are several, with the side where it is not the present
   */
  public String of(Cell cell) {
    String name = withJvm ? cell.nameWithJvm() : cell.name();
    return cell.side() == Side.PRESENT ? name : name + " (" + cell.side() + ")";
  }
}
