package io.kessai.order.parked;

import io.kessai.order.intake.Reading.Unfit;
import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What an operator does about a parked record, and how it is stored.
 *
 * @param action {@code redrive} or {@code handle}
 * @param by who does it
 * @param note why
 */
record Deed(long record, String action, String by, String note, Instant at) {
  private static final String END =
      "update parked_facts set state = ?, ended_at = ? where id = ? and state = 'OPEN'";
  private static final String STAY_OPEN =
      "update parked_facts set reason = ?, says = ? where id = ? and state = 'OPEN'";
  private static final String NOTE =
      """
      insert into parked_actions (parked, action, outcome, by_whom, note, acted_at)
      values (?, ?, ?, ?, ?, ?)
      """;

  /** It ends the record, whose row is locked from then on; refuses where another one did. */
  void end(Connection connection, ParkedState state) throws SQLException {
    try (PreparedStatement end = connection.prepareStatement(END)) {
      end.setString(1, state.name());
      end.setObject(2, at.atOffset(ZoneOffset.UTC));
      end.setLong(3, record);
      mustBeOne(end.executeUpdate());
    }
    note(connection, state.word());
  }

  /** It was of no use; refuses where another one ended the record. */
  void fail(Connection connection, Unfit why) throws SQLException {
    try (PreparedStatement stay = connection.prepareStatement(STAY_OPEN)) {
      stay.setString(1, why.reason());
      stay.setString(2, why.getMessage());
      stay.setLong(3, record);
      mustBeOne(stay.executeUpdate());
    }
    note(connection, why.reason());
  }

  private void note(Connection connection, String outcome) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(NOTE)) {
      insert.setLong(1, record);
      insert.setString(2, action);
      insert.setString(3, outcome);
      insert.setString(4, by);
      insert.setString(5, note);
      insert.setObject(6, at.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  private static void mustBeOne(int rows) {
    if (rows == 0) {
      throw ProblemException.of(ProblemType.PARKED_ENDED);
    }
  }
}
