package io.kessai.order.fold;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Gives changes their positions. Whoever gives them holds the lock of one row until it commits, so
 * that positions are committed in their own sequence: a reader that has seen one has seen all below
 * it. Within an order they follow its versions. There are gaps.
 *
 * <p>A change gets its position as it is stored, where that lock is free: a row that is written
 * once costs half of one that is changed right afterwards. Nobody waits for the lock; whose it is
 * not stores without, and such changes get theirs from the next who has it.
 */
public final class ChangePositions {
  /** More waiting ones than that are not given theirs beside the storing of others. */
  private static final int MOST_BESIDE = 1_000;

  /**
   * What waits is what was committed when the statement began: also every earlier change of an
   * order that the caller has locked.
   */
  private static final String LOCK =
      """
      select given.last, waiting.number, waiting.lowest, waiting.highest
      from change_position given, (
        select count(*) as number, min(id) as lowest, max(id) as highest
        from (select id from changes where position is null order by id limit ?) oldest) waiting
      for update of given skip locked
      """;

  /** Looked up first by who has nothing to store, so that the lock is free for who has. */
  private static final String ANY_WAITING =
      "select exists (select from changes where position is null)";

  /** No join, of which a plan from when the table was small would read all of it later on. */
  private static final String GIVE =
      "update changes set position = id + ? where position is null and id >= ? and id <= ?";

  private static final String NOTE = "update change_position set last = ?";

  private ChangePositions() {}

  /**
   * Gives positions to what has none, unless somebody else is about it.
   *
   * @param limit how many; a few more where some are committed just now
   * @return how many it gave
   */
  public static int give(Connection connection, int limit) throws SQLException {
    if (!anyWaiting(connection)) {
      return 0;
    }
    Optional<Turn> turn = lock(connection, limit).filter(mine -> mine.waiting() > 0);
    if (turn.isEmpty()) {
      return 0;
    }
    int given = give(connection, turn.get());
    note(connection, turn.get().lastGiven());
    return given;
  }

  /**
   * Positions for changes that are stored in this transaction next; those that wait, which may be
   * earlier ones of the same orders, are given theirs before.
   *
   * @param changes how many, of orders that are locked
   * @return the first of so many; empty where they are to be stored without
   */
  static OptionalLong draw(Connection connection, int changes) throws SQLException {
    Optional<Turn> turn =
        lock(connection, MOST_BESIDE).filter(mine -> mine.waiting() < MOST_BESIDE);
    if (turn.isEmpty()) {
      return OptionalLong.empty();
    }
    if (turn.get().waiting() > 0) {
      give(connection, turn.get());
    }
    long last = turn.get().lastGiven();
    note(connection, last + changes);
    return OptionalLong.of(last + 1);
  }

  private static boolean anyWaiting(Connection connection) throws SQLException {
    try (PreparedStatement look = connection.prepareStatement(ANY_WAITING);
        ResultSet row = look.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static Optional<Turn> lock(Connection connection, int limit) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setInt(1, limit);
      try (ResultSet row = lock.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Turn(
                    row.getLong("last"),
                    row.getLong("number"),
                    row.getLong("lowest"),
                    row.getLong("highest")))
            : Optional.empty();
      }
    }
  }

  private static int give(Connection connection, Turn turn) throws SQLException {
    try (PreparedStatement give = connection.prepareStatement(GIVE)) {
      give.setLong(1, turn.shift());
      give.setLong(2, turn.lowest());
      give.setLong(3, turn.highest());
      return give.executeUpdate();
    }
  }

  private static void note(Connection connection, long last) throws SQLException {
    try (PreparedStatement note = connection.prepareStatement(NOTE)) {
      note.setLong(1, last);
      note.executeUpdate();
    }
  }

  /**
   * The lock, with what was found under it.
   *
   * @param last the highest position so far
   * @param waiting how many changes have none, as far as they were counted
   * @param lowest the lowest id of those
   * @param highest the highest id of those
   */
  private record Turn(long last, long waiting, long lowest, long highest) {

    /** Between a change's id and its position: those given at once are as far apart as the ids. */
    long shift() {
      return last + 1 - lowest;
    }

    /** The highest position once the waiting ones have theirs. */
    long lastGiven() {
      return waiting == 0 ? last : highest + shift();
    }
  }
}
