package io.kessai.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The table {@code data_keys}: for each key that ever sealed, a text that it opens. So a wrong or
 * missing key is found when the service starts, and not when the first row is read.
 */
public final class KeyProofs {
  private static final String TEXT = "kessai";
  private static final String KEEP =
      "insert into data_keys (id, proof, first_used_at) values (?, ?, ?) on conflict do nothing";
  private static final String ALL = "select id, proof from data_keys order by id";

  private KeyProofs() {}

  /**
   * Compares the configured keys with those that sealed what is stored, and notes the one that
   * seals from now on.
   *
   * @throws IllegalStateException with what to mend, where a key is missing or another one
   */
  public static void check(Connection connection, Seal seal, Instant now) throws SQLException {
    if (seal.current().isPresent()) {
      keep(connection, seal, seal.current().get(), now);
    }
    try (PreparedStatement select = connection.prepareStatement(ALL);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        check(seal, row.getString("id"), row.getString("proof"));
      }
    }
  }

  private static void keep(Connection connection, Seal seal, String id, Instant now)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
      insert.setString(1, id);
      insert.setString(2, seal.seal(TEXT, place(id)));
      insert.setObject(3, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  private static void check(Seal seal, String id, String proof) {
    if (!seal.hasKey(id)) {
      throw new IllegalStateException(
          ("The key %s, with which data is encrypted in this database, is missing: set"
                  + " kessai.data-keys.keys.%s.")
              .formatted(id, id));
    }
    if (!seal.opens(proof, place(id))) {
      throw new IllegalStateException(
          ("kessai.data-keys.keys.%s is not the key with which data is encrypted in this database:"
                  + " set that one, and give a new key a new id.")
              .formatted(id));
    }
  }

  private static Place place(String id) {
    return new Place("data_keys", "proof", id);
  }
}
