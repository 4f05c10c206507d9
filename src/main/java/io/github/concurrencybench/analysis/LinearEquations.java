package io.github.concurrencybench.analysis;

/** A few linear equations. */
final class LinearEquations {

  private LinearEquations() {}

  /**
   * Eliminates each unknown from the other equations, the largest coefficient first.
   *
   * @param rows coefficients and the right side; is changed
   * @return the unknowns; not numbers where the equations do not determine them
   */
  static double[] solved(double[][] rows) {
    int size = rows.length;
    for (int column = 0; column < size; column++) {
      pivot(rows, column);
      for (int row = 0; row < size; row++) {
        if (row != column) {
          subtract(rows[row], rows[column], rows[row][column] / rows[column][column]);
        }
      }
    }
    double[] solution = new double[size];
    for (int row = 0; row < size; row++) {
      solution[row] = rows[row][size] / rows[row][row];
    }
    return solution;
  }

  private static void pivot(double[][] rows, int column) {
    int largest = column;
    for (int row = column + 1; row < rows.length; row++) {
      if (Math.abs(rows[row][column]) > Math.abs(rows[largest][column])) {
        largest = row;
      }
    }
    double[] swapped = rows[column];
    rows[column] = rows[largest];
    rows[largest] = swapped;
  }

  private static void subtract(double[] from, double[] row, double times) {
    for (int index = 0; index < row.length; index++) {
      from[index] -= times * row[index];
    }
  }
}
