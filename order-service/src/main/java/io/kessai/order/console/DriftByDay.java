package io.kessai.order.console;

import io.kessai.order.fold.OrderDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the drift of all merchants; an order found expired is no lost notice. */
@ApplicationScoped
class DriftByDay {
  private static final String BY_DAY =
      """
      select (learned_at at time zone ?)::date as day, method, count(*) as facts
      from facts
      where drift and learned_at >= ? and learned_at < ? and state_after <> 'EXPIRED'
      group by day, method
      """;

  private final OrderDatabase database;

  DriftByDay(OrderDatabase database) {
    this.database = database;
  }

  /** Both days included. */
  Drift between(LocalDate first, LocalDate last) throws SQLException {
    List<Drift.Count> counts = database.reading(connection -> counts(connection, first, last));
    return Drift.of(first.datesUntil(last.plusDays(1)).toList(), counts);
  }

  private static List<Drift.Count> counts(Connection connection, LocalDate first, LocalDate last)
      throws SQLException {
    List<Drift.Count> counts = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(BY_DAY)) {
      select.setString(1, Shown.TOKYO.getId());
      select.setObject(2, beginOf(first));
      select.setObject(3, beginOf(last.plusDays(1)));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          counts.add(
              new Drift.Count(
                  row.getObject("day", LocalDate.class),
                  row.getString("method"),
                  row.getLong("facts")));
        }
      }
    }
    return counts;
  }

  private static OffsetDateTime beginOf(LocalDate day) {
    return day.atStartOfDay(Shown.TOKYO).toOffsetDateTime();
  }
}
