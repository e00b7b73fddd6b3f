package io.kessai.world;

import io.kessai.world.ModelDatabase.Result;
import io.kessai.world.ModelDatabase.Transaction;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The table {@code outbox} and the lock over it, for the project's own {@code Outbox} and {@code
 * OutboxRelay}.
 */
public final class OutboxTable {
  private final boolean locks;
  private final TreeMap<Long, Row> rows = new TreeMap<>();
  private final Sequences committed = new Sequences();
  private Transaction holder;
  private long lastId;

  OutboxTable(boolean locks) {
    this.locks = locks;
  }

  /** Adds the statements. */
  public ModelDatabase in(ModelDatabase database) {
    return database
        .on("insert into outbox", this::insert)
        .on("select pg_try_advisory_xact_lock", (transaction, none) -> lock(transaction))
        .on(
            "select id, topic, key, payload, traceparent from outbox",
            (transaction, limit) -> next(limit))
        .on("delete from outbox", this::delete);
  }

  /** A row of a transaction that has committed. */
  void append(String key, String payload) {
    lastId++;
    rows.put(lastId, new Row(key, payload));
    committed.add(key, payload);
  }

  /** What was committed, by key and in order. */
  Sequences committed() {
    return committed;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  private Result insert(Transaction transaction, ModelDatabase.Parameters messages) {
    Object[] keys = messages.array(2);
    Object[] payloads = messages.array(3);
    for (int i = 0; i < keys.length; i++) {
      String key = keys[i].toString();
      String payload = payloads[i].toString();
      transaction.write(() -> append(key, payload));
    }
    return Result.wrote(keys.length);
  }

  private Result lock(Transaction transaction) {
    boolean free = holder == null || !locks;
    if (free) {
      holder = transaction;
      transaction.atEnd(() -> holder = null);
    }
    return Result.found(List.of(Map.of("pg_try_advisory_xact_lock", free)));
  }

  private Result next(ModelDatabase.Parameters limit) {
    return Result.found(
        rows.entrySet().stream()
            .limit((Integer) limit.get(1))
            .map(row -> columns(row.getKey(), row.getValue()))
            .toList());
  }

  private Result delete(Transaction transaction, ModelDatabase.Parameters ids) {
    List<Long> there =
        Arrays.stream(ids.array(1)).map(Long.class::cast).filter(rows::containsKey).toList();
    transaction.write(() -> there.forEach(rows::remove));
    return Result.wrote(there.size());
  }

  private static Map<String, Object> columns(long id, Row row) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("id", id);
    columns.put("topic", "topic");
    columns.put("key", row.key());
    columns.put("payload", row.payload());
    columns.put("traceparent", null);
    return columns;
  }

  private record Row(String key, String payload) {}
}
