package io.kessai.order.fold;

import io.kessai.fact.OrderChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Somebody who is to be told of changes, and notes so in the transaction that makes them. */
@FunctionalInterface
public interface ChangeAudience {

  /**
   * Notes what is to be told.
   *
   * @param connection with the transaction open and the orders' rows locked; neither committed nor
   *     closed here
   * @param changes at most one of an order
   */
  void note(Connection connection, List<OrderChange> changes) throws SQLException;
}
