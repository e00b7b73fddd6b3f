package io.kessai.order.console;

import io.kessai.fact.Money;
import io.kessai.fact.PaymentState;
import io.kessai.order.fold.OrderDatabase;
import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds orders along the primary key, or a customer's; it needs no index of its own. */
@ApplicationScoped
class FoundOrders {
  private static final String COLUMNS =
      """
      select o.merchant, o.order_id, o.method, o.state, o.currency, o.asked, o.authorized,
        o.captured, o.needs_attention, o.updated_at
      """;

  /** Of the latest changes, as they are numbered; an order can have several of them. */
  private static final String LATEST =
      COLUMNS
          + """
          from orders o join (
            select distinct merchant, order_id
            from (
              select merchant, order_id from changes
              where position is not null order by position desc limit ?) change) latest
            using (merchant, order_id)
          order by o.updated_at desc, o.merchant, o.order_id
          limit ?
          """;

  private static final int CHANGES_OF_AN_ORDER = 10;
  private static final int LONGEST_SEARCH_SECONDS = 5;
  private static final String CANCELLED = "57014";

  private final OrderDatabase database;

  FoundOrders(OrderDatabase database) {
    this.database = database;
  }

  /** Those that changed last. */
  List<FoundOrder> latest(int limit) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(LATEST)) {
            select.setInt(1, limit * CHANGES_OF_AN_ORDER);
            select.setInt(2, limit);
            return read(select);
          }
        });
  }

  /** By merchant and id; refuses a search that would take too long. */
  List<FoundOrder> matching(Search search, int limit) throws SQLException {
    List<Condition> conditions = conditions(search);
    String sql =
        COLUMNS
            + " from orders o where "
            + conditions.stream().map(Condition::sql).collect(Collectors.joining(" and "))
            + " order by o.merchant, o.order_id limit "
            + limit;
    try {
      return database.reading(
          connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
              select.setQueryTimeout(LONGEST_SEARCH_SECONDS);
              int place = 1;
              for (Condition condition : conditions) {
                for (Object value : condition.values()) {
                  select.setObject(place++, value);
                }
              }
              return read(select);
            }
          });
    } catch (SQLException e) {
      if (CANCELLED.equals(e.getSQLState())) {
        throw tooWide();
      }
      throw e;
    }
  }

  private static List<Condition> conditions(Search search) {
    List<Condition> conditions = new ArrayList<>();
    search.merchant().ifPresent(merchant -> conditions.add(of("o.merchant = ?", merchant)));
    search.order().ifPresent(begin -> conditions.add(of("o.order_id ^@ ?", begin)));
    search
        .customerReference()
        .ifPresent(customer -> conditions.add(of("o.customer_reference = ?", customer)));
    search.state().ifPresent(state -> conditions.add(of("o.state = ?", state.name())));
    search.method().ifPresent(method -> conditions.add(of("o.method = ?", method)));
    if (search.needsAttention()) {
      conditions.add(of("o.needs_attention"));
    }
    if (search.afterMerchant().isPresent() && search.afterOrder().isPresent()) {
      conditions.add(
          of(
              "(o.merchant, o.order_id) > (?, ?)",
              search.afterMerchant().get(),
              search.afterOrder().get()));
    }
    return conditions;
  }

  private static Condition of(String sql, Object... values) {
    return new Condition(sql, List.of(values));
  }

  private static ProblemException tooWide() {
    return ProblemException.of(ProblemType.SEARCH_TOO_WIDE);
  }

  private static List<FoundOrder> read(PreparedStatement select) throws SQLException {
    List<FoundOrder> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(
            new FoundOrder(
                row.getString("merchant"),
                row.getString("order_id"),
                row.getString("method"),
                PaymentState.valueOf(row.getString("state")),
                amount(row),
                row.getBoolean("needs_attention"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant()));
      }
    }
    return found;
  }

  private static Optional<Money> amount(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    if (currency == null) {
      return Optional.empty();
    }
    long captured = row.getLong("captured");
    long authorized = row.getLong("authorized");
    long asked = row.getLong("asked");
    long amount = captured > 0 ? captured : authorized > 0 ? authorized : asked;
    return Optional.of(new Money(amount, Currency.getInstance(currency)));
  }

  /** Part of a search, with what stands for its question marks. */
  private record Condition(String sql, List<Object> values) {}
}
