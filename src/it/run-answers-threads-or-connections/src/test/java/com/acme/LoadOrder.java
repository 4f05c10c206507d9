package com.acme;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.Context;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Loads an order through a pool of connections. */
public final class LoadOrder implements BenchmarkTask {

  private HikariDataSource connections;
  private int queryMillis;

  @Override
  public void setUp(Context context) throws SQLException {
    queryMillis = Integer.parseInt(context.property("queryMillis"));
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(context.property("url"));
    config.setUsername("sa");
    config.setPassword(context.property("password"));
    config.setMaximumPoolSize(Integer.parseInt(context.property("pool")));
    connections = new HikariDataSource(config);
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ALIAS takes FOR 'com.acme.LoadOrder.takes'");
      statement.execute(
          "CREATE TABLE orders AS SELECT x AS id, 10 * x AS total FROM system_range(0, 999)");
    }
  }

  /** Makes the example's queries as slow as those of a real database. */
  public static int takes(int millis) throws InterruptedException {
    Thread.sleep(millis);
    return millis;
  }

  @Override
  public long run(int index) throws SQLException {
    try (Connection connection = connections.getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT total, takes(?) FROM orders WHERE id = ?")) {
      query.setInt(1, queryMillis);
      query.setInt(2, index);
      try (ResultSet order = query.executeQuery()) {
        order.next();
        return order.getLong("total");
      }
    }
  }

  @Override
  public void tearDown() {
    connections.close();
  }
}
