package com.acme;

import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.Context;
import java.sql.SQLException;

/** Fails where it is told to. */
public final class Broken implements BenchmarkTask {

  private String fails;
  private String password;

  @Override
  public void setUp(Context context) throws SQLException {
    fails = context.property("fails");
    password = context.property("password");
    failIn("set-up");
  }

  private void failIn(String place) throws SQLException {
    if (place.equals(fails)) {
      throw new SQLException(place + " with " + password);
    }
  }

  @Override
  public long run(int index) {
    return index;
  }

  @Override
  public void tearDown() throws SQLException {
    failIn("tear-down");
  }
}
