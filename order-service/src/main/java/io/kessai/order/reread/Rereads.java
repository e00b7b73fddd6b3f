package io.kessai.order.reread;

import io.kessai.fact.Fact;
import io.kessai.fact.Json;
import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.order.config.OrderConfig;
import io.kessai.order.fold.OrderDatabase;
import io.kessai.order.fold.RawMessages;
import io.kessai.order.intake.Readings;
import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an order's notices once more, from what was kept of them. */
@Singleton
public final class Rereads {
  private static final String FACTS =
      """
      select id, method, messenger, learned_at, summary, says, raw
      from facts
      where merchant = ? and order_id = ?
      order by learned_at, seq
      limit ?
      """;

  private final OrderDatabase database;
  private final Readings readings;
  private final RawMessages raw;
  private final int most;

  Rereads(OrderDatabase database, Readings readings, RawMessages raw, OrderConfig config) {
    this.database = database;
    this.readings = readings;
    this.raw = raw;
    this.most = config.query().historyLimit();
  }

  /**
   * What the order would be if its notices came today; empty where it is not known. Refuses with
   * 422 an order of more facts than a history has.
   */
  public Optional<RereadOrder> of(OrderKey key) throws SQLException {
    List<Fact> facts = database.reading(connection -> facts(connection, key));
    if (facts.size() > most) {
      throw ProblemException.of(ProblemType.HISTORY_TOO_LONG);
    }
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(RereadOrder.of(facts, readings::readAgain));
  }

  private List<Fact> facts(Connection connection, OrderKey key) throws SQLException {
    List<Fact> facts = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(FACTS)) {
      select.setString(1, key.merchant().value());
      select.setString(2, key.order().value());
      select.setInt(3, most + 1);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          facts.add(fact(key, row));
        }
      }
    }
    return facts;
  }

  private Fact fact(OrderKey key, ResultSet row) throws SQLException {
    String id = row.getString("id");
    return new Fact(
        id,
        key,
        row.getString("method"),
        Messenger.valueOf(row.getString("messenger")),
        row.getObject("learned_at", OffsetDateTime.class).toInstant(),
        row.getString("summary"),
        read(row.getString("says"), Observation.class),
        raw.read(key, id, row.getString("raw")));
  }

  private static <T> T read(String stored, Class<T> type) {
    try {
      return Json.read(stored, type);
    } catch (Json.Unreadable e) {
      throw new IllegalStateException("What is stored of an order cannot be read", e);
    }
  }
}
