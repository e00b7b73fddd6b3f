package io.kessai.outbox;

import io.kessai.trace.Traces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * Writes messages into the {@code outbox} table inside the caller's database transaction, which
 * decides whether they are ever told.
 *
 * <p><strong>A writer holds the lock of the order's row while it appends</strong>, until it
 * commits. Ids are drawn when a row is inserted, not when it is committed: without the lock, a row
 * of a lower id could be committed after the relay has already sent a higher id of the same key.
 * With it, the ids of one key grow in the order of the commits, and relaying by id keeps each key's
 * order. Across keys nothing is promised.
 *
 * <p>What is traced is told with the step that it follows from.
 */
public final class Outbox {
  private static final String INSERT =
      """
      insert into outbox (topic, key, payload, traceparent)
      select topic, key, payload, traceparent
      from unnest(?::text[], ?::text[], ?::text[]) with ordinality as m (topic, key, payload, place),
        (values (?)) as t (traceparent)
      order by place
      """;

  private Outbox() {}

  /**
   * Appends one message.
   *
   * @param connection with the caller's database transaction open and the order's row locked; it is
   *     neither committed nor closed here
   * @throws IllegalArgumentException where the message breaks a limit of {@link OutboxMessage}
   */
  public static void append(Connection connection, String topic, String key, String payload)
      throws SQLException {
    append(connection, List.of(new OutboxMessage(topic, key, payload)));
  }

  /** Appends the messages in this order with one statement; see the single form. */
  public static void append(Connection connection, List<OutboxMessage> messages)
      throws SQLException {
    if (messages.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setArray(1, texts(connection, messages, OutboxMessage::topic));
      insert.setArray(2, texts(connection, messages, OutboxMessage::key));
      insert.setArray(3, texts(connection, messages, OutboxMessage::payload));
      insert.setString(4, Traces.current().orElse(null));
      insert.executeUpdate();
    }
  }

  private static java.sql.Array texts(
      Connection connection, List<OutboxMessage> messages, Function<OutboxMessage, String> part)
      throws SQLException {
    // An array of this very type goes to Postgres as bytes: nothing is escaped, and nothing parsed.
    return connection.createArrayOf("text", messages.stream().map(part).toArray(String[]::new));
  }
}
