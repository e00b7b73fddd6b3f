package io.kessai.reconciliation;

import io.agroal.api.AgroalDataSource;
import io.kessai.world.ModelDatabase;
import io.kessai.world.ModelDatabase.Parameters;
import io.kessai.world.ModelDatabase.Result;
import io.kessai.world.ModelDatabase.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A model of the worker's tables, for its own statements. */
final class WorkerTables {
  private static final int TOKENS = 5;

  private final Map<String, Map<String, Object>> watched = new TreeMap<>();
  private final InstantSource clock;
  private final ModelDatabase database;

  WorkerTables(InstantSource clock) {
    this.clock = clock;
    this.database =
        new ModelDatabase()
            .on("insert into watched", this::watch)
            .on("update watched set due_at", this::want)
            .on("delete from watched", this::forget)
            .on("with due as", this::claim)
            .on("update watched set claimed_by = null, claimed_until = null, due", this::reschedule)
            .on("update watched set claimed_by = null, claimed_until = null where", this::release)
            .on("update inquiry_rate set tokens = least", (transaction, rate) -> tokens())
            .on("update inquiry_rate set tokens = tokens", (transaction, taken) -> Result.wrote(1));
  }

  AgroalDataSource source(Runnable step) {
    return database.source(step);
  }

  /** The rate is not what this world is about: a claim finds the bucket full. */
  private static Result tokens() {
    return Result.found(List.of(Map.of("tokens", (double) TOKENS)));
  }

  private Result watch(Transaction transaction, Parameters row) {
    transaction.write(() -> watchNow(row));
    return Result.wrote(1);
  }

  private void watchNow(Parameters row) {
    String key = key(row, 1);
    Map<String, Object> old = watched.get(key);
    if (old != null && (Long) old.get("version") >= (Long) row.get(4)) {
      return;
    }
    Map<String, Object> now = new HashMap<>();
    now.put("merchant", row.get(1));
    now.put("order_id", row.get(2));
    now.put("method", row.get(3));
    now.put("version", row.get(4));
    now.put("known", row.get(5));
    now.put("waiting_for", row.get(8));
    now.put("in_doubt", row.get(9));
    boolean same = old != null && old.get("waiting_for").equals(row.get(8));
    Object wanted = old == null ? null : old.get("wanted_at");
    now.put("wanted_at", wanted);
    now.put("due_at", same || wanted != null ? old.get("due_at") : instant(row.get(10)));
    now.put("attempts", same ? old.get("attempts") : 0);
    now.put("claimed_by", old == null ? null : old.get("claimed_by"));
    now.put("claimed_until", old == null ? null : old.get("claimed_until"));
    watched.put(key, now);
  }

  private Result want(Transaction transaction, Parameters wish) {
    transaction.write(
        () -> {
          Map<String, Object> row = watched.get(key(wish, 2));
          if (row != null && (Long) row.get("version") <= (Long) wish.get(4)) {
            row.put("due_at", Instant.EPOCH);
            row.put("wanted_at", instant(wish.get(1)));
          }
        });
    return Result.wrote(1);
  }

  private Result forget(Transaction transaction, Parameters row) {
    transaction.write(
        () ->
            watched.computeIfPresent(
                key(row, 1),
                (key, old) -> (Long) old.get("version") <= (Long) row.get(3) ? null : old));
    return Result.wrote(1);
  }

  private Result claim(Transaction transaction, Parameters wanted) {
    Instant now = instant(wanted.get(2));
    List<Map<String, Object>> due =
        watched.values().stream()
            .filter(row -> row.get("in_doubt").equals(wanted.get(1)))
            .filter(row -> row.get("due_at") instanceof Instant at && !at.isAfter(now))
            .filter(
                row ->
                    !(row.get("claimed_until") instanceof Instant until)
                        || until.isBefore(clock.instant()))
            .sorted(Comparator.comparing(row -> (Instant) row.get("due_at")))
            .limit((Integer) wanted.get(3))
            .toList();
    Instant until = clock.instant().plus(Duration.ofMillis((Long) wanted.get(5)));
    transaction.write(
        () ->
            due.forEach(
                row -> {
                  row.put("claimed_by", wanted.get(4));
                  row.put("claimed_until", until);
                  row.put("wanted_at", null);
                }));
    return Result.found(due.stream().<Map<String, Object>>map(HashMap::new).toList());
  }

  private Result reschedule(Transaction transaction, Parameters outcome) {
    return held(
        transaction,
        key(outcome, 5),
        outcome.get(7),
        row -> {
          if (row.get("waiting_for").equals(outcome.get(1))) {
            if (row.get("wanted_at") == null) {
              row.put("due_at", outcome.get(2) == null ? null : instant(outcome.get(2)));
            }
            row.put("attempts", outcome.get(4));
          }
        });
  }

  private Result release(Transaction transaction, Parameters order) {
    return held(transaction, key(order, 1), order.get(3), row -> {});
  }

  private Result held(
      Transaction transaction,
      String key,
      Object claim,
      java.util.function.Consumer<Map<String, Object>> change) {
    Map<String, Object> row = watched.get(key);
    if (row == null || !claim.equals(row.get("claimed_by"))) {
      return Result.wrote(0);
    }
    transaction.write(
        () -> {
          row.put("claimed_by", null);
          row.put("claimed_until", null);
          change.accept(row);
        });
    return Result.wrote(1);
  }

  private static String key(Parameters row, int at) {
    return row.get(at) + "/" + row.get(at + 1);
  }

  private static Instant instant(Object value) {
    return ((OffsetDateTime) value).toInstant();
  }
}
