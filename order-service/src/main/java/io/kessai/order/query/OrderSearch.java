package io.kessai.order.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statement that finds a page of a merchant's orders: of fixed texts, with values bound. */
final class OrderSearch {
  /** As the indexes have it; an order of which no time is known counts as the oldest. */
  static final String OPENED = "coalesce(opened_at, '-infinity'::timestamptz)";

  private final StringBuilder sql;
  private final List<Object> values = new ArrayList<>();

  private OrderSearch(String columns, String merchant, OrderFilter filter) {
    this.sql = new StringBuilder(columns).append("where merchant = ?");
    values.add(merchant);
    filter.status().ifPresent(state -> and("state = ?", state.name()));
    filter.method().ifPresent(method -> and("method = ?", method));
    filter.customer().ifPresent(customer -> and("customer_reference = ?", customer.value()));
    if (filter.attention()) {
      sql.append(" and needs_attention");
    }
    if (filter.inDoubt()) {
      sql.append(" and in_doubt");
    }
    if (filter.overdue()) {
      sql.append(" and overdue");
    }
    filter.opened().from().ifPresent(from -> and(OPENED + " >= ?", utc(from)));
    filter.opened().to().ifPresent(to -> and(OPENED + " < ?", utc(to)));
    filter.asked().from().ifPresent(from -> and("asked >= ?", from));
    filter.asked().to().ifPresent(to -> and("asked <= ?", to));
  }

  /** By id, after this one. */
  static OrderSearch byId(
      String columns, String merchant, OrderFilter filter, String after, int limit) {
    OrderSearch search = new OrderSearch(columns, merchant, filter);
    search.and("order_id > ?", after);
    search.sql.append(" order by order_id limit ?");
    search.values.add(limit);
    return search;
  }

  /** The newest first, after this place. */
  static OrderSearch newest(
      String columns, String merchant, OrderFilter filter, Optional<Place> after, int limit) {
    OrderSearch search = new OrderSearch(columns, merchant, filter);
    after.ifPresent(
        place -> {
          search.and(
              "(" + OPENED + ", order_id) < (?, ?)",
              place.openedAt().map(OrderSearch::utc).orElse(OffsetDateTime.MIN));
          search.values.add(place.orderId());
        });
    search.sql.append(" order by ").append(OPENED).append(" desc, order_id desc limit ?");
    search.values.add(limit);
    return search;
  }

  /** Where a page of the newest ends. */
  record Place(Optional<Instant> openedAt, String orderId) {}

  /**
   * Ready to run.
   *
   * @param before what stands before it, such as {@code explain}
   */
  PreparedStatement prepare(Connection connection, String before) throws SQLException {
    PreparedStatement select = connection.prepareStatement(before + sql);
    for (int i = 0; i < values.size(); i++) {
      select.setObject(i + 1, values.get(i));
    }
    return select;
  }

  private void and(String condition, Object value) {
    sql.append(" and ").append(condition);
    values.add(value);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
