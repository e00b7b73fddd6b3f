package io.kessai.world;

import io.agroal.api.AgroalDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * As much of Postgres and JDBC as the services' own statements use: each statement is known by its
 * first words and done by a few lines of Java. What a transaction writes is kept back until it
 * commits; a row lock needs no model, as no two transactions of one table's writers overlap in this
 * world. A statement that is not known fails, so that a changed one is noticed.
 */
public final class ModelDatabase {
  private final Map<String, Sql> statements = new LinkedHashMap<>();
  private final Map<String, Sql> recognised = new HashMap<>();

  /** What a statement does. */
  @FunctionalInterface
  public interface Sql {

    /** Reads at once, hands its writes to the transaction, and says what JDBC is to say. */
    Result run(Transaction transaction, Parameters parameters);
  }

  /**
   * What JDBC says.
   *
   * @param rows what was selected or returned
   * @param count how many rows were written
   */
  public record Result(List<Map<String, Object>> rows, int count) {

    /** So many rows were written. */
    public static Result wrote(int count) {
      return new Result(List.of(), count);
    }

    /** These rows were found. */
    public static Result found(List<Map<String, Object>> rows) {
      return new Result(rows, rows.size());
    }
  }

  /** A statement's parameters, counted from 1 as JDBC does. */
  public static final class Parameters {
    private final Map<Integer, Object> values = new LinkedHashMap<>();

    void set(int at, Object value) {
      values.put(at, value);
    }

    /** The parameter; {@code null} where it was set so. */
    public Object get(int at) {
      return values.get(at);
    }

    /** A parameter that is text. */
    public String text(int at) {
      return String.valueOf(values.get(at));
    }

    /** A parameter that is an SQL array. */
    public Object[] array(int at) {
      return (Object[]) values.get(at);
    }
  }

  /** What is written together, or not at all. */
  public static final class Transaction {
    private final List<Runnable> writes = new ArrayList<>();
    private final List<Runnable> ends = new ArrayList<>();

    /** Has something written when the transaction commits. */
    public void write(Runnable write) {
      writes.add(write);
    }

    /** Has something done when the transaction ends, either way. */
    public void atEnd(Runnable end) {
      ends.add(end);
    }

    void commit() {
      writes.forEach(Runnable::run);
      rollback();
    }

    void rollback() {
      writes.clear();
      ends.forEach(Runnable::run);
      ends.clear();
    }
  }

  /** Adds a statement by the words that it begins with. */
  public ModelDatabase on(String firstWords, Sql statement) {
    statements.put(firstWords, statement);
    return this;
  }

  /**
   * Connections to it.
   *
   * @param step done before each statement and before each commit: here whoever uses it may die
   */
  public AgroalDataSource source(Runnable step) {
    return proxy(
        AgroalDataSource.class,
        (self, method, arguments) -> {
          if (!method.getName().equals("getConnection")) {
            throw new UnsupportedOperationException(method.toString());
          }
          return connection(step);
        });
  }

  private Connection connection(Runnable step) {
    Transaction transaction = new Transaction();
    return proxy(
        Connection.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "setAutoCommit" -> null;
              case "commit" -> {
                step.run();
                transaction.commit();
                yield null;
              }
              case "rollback", "close" -> {
                transaction.rollback();
                yield null;
              }
              case "unwrap" -> ModelCopy.connection(copy -> copying(transaction, step, copy));
              case "createArrayOf" -> array((Object[]) arguments[1]);
              case "prepareStatement" -> prepared(transaction, step, sql((String) arguments[0]));
              case "createStatement" -> statement(transaction, step);
              default -> throw new UnsupportedOperationException(method.toString());
            });
  }

  private Consumer<Parameters> copying(Transaction transaction, Runnable step, String copy) {
    step.run();
    Sql sql = sql(copy);
    return rows -> sql.run(transaction, rows);
  }

  private Statement statement(Transaction transaction, Runnable step) {
    return proxy(
        Statement.class,
        (self, method, arguments) -> {
          if (method.getName().equals("close")) {
            return null;
          }
          step.run();
          return rows(sql((String) arguments[0]).run(transaction, new Parameters()).rows());
        });
  }

  private static PreparedStatement prepared(Transaction transaction, Runnable step, Sql sql) {
    Prepared prepared = new Prepared(transaction, step, sql);
    return proxy(
        PreparedStatement.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "close" -> null;
              case "addBatch" -> prepared.addBatch();
              case "executeBatch" -> prepared.executeBatch();
              case "executeUpdate" -> prepared.execute().count();
              case "executeQuery" -> rows(prepared.execute().rows());
              case "setNull" -> prepared.set(arguments[0], null);
              case "setArray" -> prepared.set(arguments[0], ((Array) arguments[1]).getArray());
              default -> prepared.set(arguments[0], arguments[1]);
            });
  }

  private static Array array(Object[] values) {
    return proxy(Array.class, (self, method, arguments) -> values);
  }

  private static ResultSet rows(List<Map<String, Object>> rows) {
    int[] at = {-1};
    return proxy(
        ResultSet.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "next" -> {
                at[0]++;
                yield at[0] < rows.size();
              }
              case "close" -> null;
              default ->
                  arguments[0] instanceof Integer column
                      ? List.copyOf(rows.get(at[0]).values()).get(column - 1)
                      : rows.get(at[0]).get((String) arguments[0]);
            });
  }

  private Sql sql(String text) {
    return recognised.computeIfAbsent(text, this::recognise);
  }

  private Sql recognise(String text) {
    String words = text.strip().replaceAll("\\s+", " ");
    return statements.entrySet().stream()
        .filter(statement -> words.startsWith(statement.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("The model knows no such statement: " + words));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static final class Prepared {
    private final Transaction transaction;
    private final Runnable step;
    private final Sql sql;
    private final List<Parameters> batch = new ArrayList<>();
    private Parameters parameters = new Parameters();

    Prepared(Transaction transaction, Runnable step, Sql sql) {
      this.transaction = transaction;
      this.step = step;
      this.sql = sql;
    }

    Object set(Object at, Object value) {
      parameters.set((Integer) at, value);
      return null;
    }

    Object addBatch() {
      batch.add(parameters);
      parameters = new Parameters();
      return null;
    }

    int[] executeBatch() {
      step.run();
      return batch.stream().mapToInt(one -> sql.run(transaction, one).count()).toArray();
    }

    Result execute() {
      step.run();
      return sql.run(transaction, parameters);
    }
  }
}
