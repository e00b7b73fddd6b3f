package io.kessai.order.fold;

import io.kessai.fact.CustomerReference;
import io.kessai.fact.Fact;
import io.kessai.fact.Json;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.order.config.TopicNames;
import io.kessai.order.config.WorldTopics;
import io.kessai.world.ModelCopy;
import io.kessai.world.ModelDatabase;
import io.kessai.world.ModelDatabase.Parameters;
import io.kessai.world.ModelDatabase.Result;
import io.kessai.world.ModelDatabase.Transaction;
import io.kessai.world.OutboxTable;
import io.kessai.world.WorldSeal;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * order-service's own {@link Orders} over a model of its tables, for the simulated world. What its
 * statements keep in columns of their own for queries is left out.
 */
public final class OrderTables {
  private static final TopicNames TOPICS = WorldTopics.names();
  private static final RawMessages RAW = new RawMessages(WorldSeal.seal());

  private final Map<String, Map<String, Object>> orders = new TreeMap<>();
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final boolean lastFactHolds;
  private final ModelDatabase database;
  private final InstantSource clock;

  /**
   * Empty tables.
   *
   * @param lastFactHolds breaks the join on purpose: only the latest fact is kept of an order
   */
  public OrderTables(InstantSource clock, OutboxTable outbox, boolean lastFactHolds) {
    this.clock = clock;
    this.lastFactHolds = lastFactHolds;
    this.database =
        outbox
            .in(new ModelDatabase())
            .on("select locked.* from unnest", (transaction, keys) -> lock(keys))
            .on("copy orders", this::begin)
            .on("update orders", this::update)
            .on("select merchant, order_id, id from unnest", (transaction, asked) -> stored(asked))
            .on("copy facts", this::insert)
            .on("update facts", (transaction, repeat) -> Result.wrote(1))
            // Webhooks and streams read them, by positions that are always somebody else's to give
            // here; the world is told by the outbox alone.
            .on("select given.last", (transaction, limit) -> Result.found(List.of()))
            .on("copy changes", (transaction, change) -> Result.wrote(1));
  }

  /** Applies facts in one transaction, in which the service may die at any step. */
  public void apply(List<Fact> batch, Runnable step) {
    try {
      new Orders(new OrderDatabase(database.source(step)), RAW, TOPICS, clock, List.of())
          .apply(batch);
    } catch (SQLException e) {
      throw new AssertionError("The model of Postgres is never away by itself", e);
    }
  }

  /** What is known of the order. */
  public Observation known(OrderKey key) {
    return read(row(key.merchant(), key.order()).getOrDefault("known", "{}").toString());
  }

  /** Who pays, as far as the order's row says so. */
  public Optional<CustomerReference> customer(OrderKey key) {
    return Optional.ofNullable(row(key.merchant(), key.order()).get("customer_reference"))
        .map(text -> new CustomerReference(text.toString()));
  }

  /** What each of the order's facts says, in the order in which they were stored, by id. */
  public Map<String, Observation> facts(OrderKey key) {
    Map<String, Observation> says = new LinkedHashMap<>();
    String prefix = key + " ";
    facts.forEach(
        (identity, text) -> {
          if (identity.startsWith(prefix)) {
            says.put(identity.substring(prefix.length()), read(text));
          }
        });
    return says;
  }

  private Result lock(Parameters keys) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < keys.array(1).length; i++) {
      Map<String, Object> row = row(keys.array(1)[i], keys.array(2)[i]);
      if (!row.isEmpty()) {
        rows.add(lastFactHolds ? withNothingKnown(row) : row);
      }
    }
    return Result.found(rows);
  }

  private static Map<String, Object> withNothingKnown(Map<String, Object> row) {
    Map<String, Object> forgetful = new TreeMap<>(row);
    forgetful.put("known", "{}");
    return forgetful;
  }

  private Map<String, Object> row(Object merchant, Object order) {
    return orders.getOrDefault(merchant + "/" + order, Map.of());
  }

  /** As no two transactions overlap, nobody else begins the same order. */
  private Result begin(Transaction transaction, Parameters rows) {
    for (int i = 0; i < rows.array(1).length; i++) {
      Map<String, Object> columns = new TreeMap<>();
      columns.put("merchant", ModelCopy.text(rows.array(1)[i]));
      columns.put("order_id", ModelCopy.text(rows.array(2)[i]));
      columns.put("version", ModelCopy.bigint(rows.array(3)[i]));
      columns.put("method", ModelCopy.text(rows.array(4)[i]));
      columns.put("method_by_opening", ModelCopy.flag(rows.array(5)[i]));
      columns.put("known", ModelCopy.json(rows.array(6)[i]));
      columns.put("customer_reference", ModelCopy.text(rows.array(18)[i]));
      put(transaction, columns);
    }
    return Result.wrote(rows.array(1).length);
  }

  private Result update(Transaction transaction, Parameters row) {
    Map<String, Object> columns = new TreeMap<>();
    columns.put("version", row.get(1));
    columns.put("method", row.get(2));
    columns.put("method_by_opening", row.get(3));
    columns.put("known", row.get(4));
    columns.put("customer_reference", row.get(16));
    columns.put("merchant", row.get(17));
    columns.put("order_id", row.get(18));
    put(transaction, columns);
    return Result.wrote(1);
  }

  private void put(Transaction transaction, Map<String, Object> columns) {
    String key = columns.get("merchant") + "/" + columns.get("order_id");
    transaction.write(() -> orders.put(key, columns));
  }

  private Result stored(Parameters asked) {
    List<Map<String, Object>> found = new ArrayList<>();
    for (int i = 0; i < asked.array(1).length; i++) {
      Object merchant = asked.array(1)[i];
      Object order = asked.array(2)[i];
      Object id = asked.array(3)[i];
      if (facts.containsKey(merchant + "/" + order + " " + id)) {
        found.add(Map.of("merchant", merchant, "order_id", order, "id", id));
      }
    }
    return Result.found(found);
  }

  private Result insert(Transaction transaction, Parameters rows) {
    for (int i = 0; i < rows.array(1).length; i++) {
      String identity =
          "%s/%s %s"
              .formatted(
                  ModelCopy.text(rows.array(1)[i]),
                  ModelCopy.text(rows.array(2)[i]),
                  ModelCopy.text(rows.array(3)[i]));
      String says = ModelCopy.json(rows.array(4)[i]);
      transaction.write(() -> facts.put(identity, says));
    }
    return Result.wrote(rows.array(1).length);
  }

  private static Observation read(String text) {
    try {
      return Json.read(text, Observation.class);
    } catch (Json.Unreadable e) {
      throw new AssertionError("Only observations are stored", e);
    }
  }
}
