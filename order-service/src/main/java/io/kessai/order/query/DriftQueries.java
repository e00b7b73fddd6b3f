package io.kessai.order.query;

import io.kessai.order.fold.OrderDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads the drift of notices. */
@ApplicationScoped
public class DriftQueries {
  /** A merchant's day. */
  static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private static final String BY_DAY =
      """
      select (learned_at at time zone ?)::date as day, method, state_after, count(*) as facts
      from facts
      where drift and learned_at >= ? and learned_at < ? and merchant = any (?)
      group by day, method, state_after
      order by day, method, state_after
      """;

  private final OrderDatabase database;

  DriftQueries(OrderDatabase database) {
    this.database = database;
  }

  /** The drift of the merchants' orders, both days included. */
  DriftReport report(LocalDate from, LocalDate to, Collection<String> merchants)
      throws SQLException {
    return new DriftReport(
        from,
        to,
        ZONE.getId(),
        database.reading(connection -> entries(connection, from, to, merchants)));
  }

  private static List<DriftReport.Entry> entries(
      Connection connection, LocalDate from, LocalDate to, Collection<String> merchants)
      throws SQLException {
    List<DriftReport.Entry> entries = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(BY_DAY)) {
      select.setString(1, ZONE.getId());
      select.setObject(2, beginOf(from));
      select.setObject(3, beginOf(to.plusDays(1)));
      select.setArray(4, connection.createArrayOf("text", merchants.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(
              new DriftReport.Entry(
                  row.getObject("day", LocalDate.class),
                  row.getString("method"),
                  Words.of(row.getString("state_after")),
                  row.getLong("facts")));
        }
      }
    }
    return entries;
  }

  private static OffsetDateTime beginOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toOffsetDateTime();
  }
}
