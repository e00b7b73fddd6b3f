package io.kessai.order.operator;

import io.kessai.fact.OrderKey;
import io.kessai.order.changes.ChangesRelay;
import io.kessai.order.fold.OrderDatabase;
import io.kessai.order.fold.Retelling;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The inquiries that operators wanted, kept and told of together. */
@Singleton
public final class WantedInquiries {
  private static final String ADD =
      """
      insert into operator_inquiries (merchant, order_id, operator, why, wanted_at)
      values (?, ?, ?, ?, ?)
      """;

  private static final String OF_ORDER =
      """
      select operator, why, wanted_at
      from operator_inquiries
      where merchant = ? and order_id = ?
      order by id
      """;

  private final Retelling retelling;
  private final OrderDatabase database;
  private final ChangesRelay changes;
  private final InstantSource clock;

  WantedInquiries(
      Retelling retelling, OrderDatabase database, ChangesRelay changes, InstantSource clock) {
    this.retelling = retelling;
    this.database = database;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Has the payment server asked about the order, as soon as the worker comes to it.
   *
   * @param by who wants it
   * @param why their reason, as {@link Reason} has checked it
   * @return what was kept; empty where the order is not known
   */
  public Optional<WantedInquiry> want(OrderKey key, String by, String why) throws SQLException {
    WantedInquiry wanted =
        new WantedInquiry(by, why, clock.instant().truncatedTo(ChronoUnit.MICROS));
    boolean known =
        retelling.wantingInquiry(
            key, wanted.wantedAt(), connection -> insert(connection, key, wanted));
    if (known) {
      changes.wake();
    }
    return known ? Optional.of(wanted) : Optional.empty();
  }

  /** All that were wanted about the order, the oldest first. */
  public List<WantedInquiry> of(OrderKey key) throws SQLException {
    return database.reading(
        connection -> {
          List<WantedInquiry> wanted = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(OF_ORDER)) {
            select.setString(1, key.merchant().value());
            select.setString(2, key.order().value());
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                wanted.add(
                    new WantedInquiry(
                        row.getString("operator"),
                        row.getString("why"),
                        row.getObject("wanted_at", OffsetDateTime.class).toInstant()));
              }
            }
          }
          return wanted;
        });
  }

  private static int insert(Connection connection, OrderKey key, WantedInquiry wanted)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setString(1, key.merchant().value());
      insert.setString(2, key.order().value());
      insert.setString(3, wanted.by());
      insert.setString(4, wanted.why());
      insert.setObject(5, wanted.wantedAt().atOffset(ZoneOffset.UTC));
      return insert.executeUpdate();
    }
  }
}
