package io.kessai.outbox;

import io.kessai.trace.Traces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Moves rows of the {@code outbox} table to Kafka, in the order of their ids. Any number of
 * replicas may call it at any time: an advisory lock of the database lets one relay at a time, so
 * that each key's order is kept, and a replica that dies gives the lock up with its connection.
 *
 * <p>A row is deleted only after Kafka has acknowledged it. On any failure nothing of the batch is
 * deleted, and all of it is sent again: at least once, never lost.
 */
public final class OutboxRelay {
  /** "kessai" in ASCII and the outbox's number: the same for every replica of a service. */
  private static final long LOCK = 0x6b65_7373_6169_0001L;

  private static final String TAKE_LOCK = "select pg_try_advisory_xact_lock(" + LOCK + ")";
  private static final String NEXT =
      "select id, topic, key, payload, traceparent from outbox order by id limit ?";

  /** The bounds keep Postgres to the index, even by a plan from when the table was small. */
  private static final String DELETE =
      "delete from outbox where id = any (?) and id >= ? and id <= ?";

  private static final String OLDEST =
      "select extract(epoch from clock_timestamp() - created_at) from outbox order by id limit 1";

  private final DataSource database;
  private final Producer<String, String> producer;
  private final int batchSize;
  private final Duration ackTimeout;

  /**
   * A relay between one database and Kafka.
   *
   * @param database outside any JTA transaction: the relay begins and ends its own
   * @param producer with {@code acks=all} and idempotence, so that a retry inside the producer
   *     neither loses nor reorders; it stays the caller's to close
   * @param batchSize rows sent and deleted in one database transaction, at least 1
   * @param ackTimeout longest wait for the acknowledgements of a whole batch
   */
  public OutboxRelay(
      DataSource database, Producer<String, String> producer, int batchSize, Duration ackTimeout) {
    if (batchSize < 1 || !ackTimeout.isPositive()) {
      throw new IllegalArgumentException("A relay needs a batch size and a time-out above zero.");
    }
    this.database = database;
    this.producer = producer;
    this.batchSize = batchSize;
    this.ackTimeout = ackTimeout;
  }

  /**
   * Relays batch after batch until no row is left or another replica is relaying: the whole work of
   * a job.
   *
   * @return how many rows were relayed
   * @throws NotRelayed as {@link #relay()}; what earlier batches relayed stays relayed
   */
  public int relayAll() {
    int all = 0;
    int batch;
    do {
      batch = relay();
      all += batch;
    } while (batch == batchSize);
    return all;
  }

  /**
   * Relays one batch.
   *
   * @return how many rows were relayed; 0 also while another replica is relaying
   * @throws NotRelayed where the database or Kafka did not do its part in time; nothing was deleted
   */
  public int relay() {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        int relayed = takeLock(connection) ? relayNext(connection) : 0;
        connection.commit();
        return relayed;
      } finally {
        // After a commit there is nothing to roll back; after a failure this gives the lock up.
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new NotRelayed("The outbox could not be read or cleared: " + e.getMessage(), e);
    }
  }

  /**
   * How long the oldest row has been waiting, by the database's clock; zero when none waits.
   *
   * @throws NotRelayed where the database does not answer
   */
  public Duration oldestAge() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet oldest = statement.executeQuery(OLDEST)) {
      return oldest.next() ? Duration.ofMillis((long) (oldest.getDouble(1) * 1000)) : Duration.ZERO;
    } catch (SQLException e) {
      throw new NotRelayed("The outbox could not be read: " + e.getMessage(), e);
    }
  }

  private static boolean takeLock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet taken = statement.executeQuery(TAKE_LOCK)) {
      return taken.next() && taken.getBoolean(1);
    }
  }

  private int relayNext(Connection connection) throws SQLException {
    List<Long> ids = new ArrayList<>();
    List<ProducerRecord<String, String>> records = new ArrayList<>();
    try (PreparedStatement next = connection.prepareStatement(NEXT)) {
      next.setInt(1, batchSize);
      try (ResultSet row = next.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong("id"));
          records.add(record(row));
        }
      }
    }
    if (ids.isEmpty()) {
      return 0;
    }
    awaitAcknowledged(send(records));
    delete(connection, ids);
    return ids.size();
  }

  private static ProducerRecord<String, String> record(ResultSet row) throws SQLException {
    ProducerRecord<String, String> record =
        new ProducerRecord<>(
            row.getString("topic"), row.getString("key"), row.getString("payload"));
    String traceparent = row.getString("traceparent");
    if (traceparent != null) {
      Traces.put(record.headers(), traceparent);
    }
    return record;
  }

  private List<Future<RecordMetadata>> send(List<ProducerRecord<String, String>> records) {
    try {
      List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
      for (ProducerRecord<String, String> message : records) {
        sent.add(producer.send(message));
      }
      return sent;
    } catch (KafkaException | IllegalStateException e) {
      throw new NotRelayed("Kafka did not take the outbox: " + e.getMessage(), e);
    }
  }

  private void awaitAcknowledged(List<Future<RecordMetadata>> sent) {
    long deadline = System.nanoTime() + ackTimeout.toNanos();
    try {
      for (Future<RecordMetadata> acknowledgement : sent) {
        acknowledgement.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      }
    } catch (ExecutionException e) {
      throw new NotRelayed("Kafka refused the outbox: " + e.getCause().getMessage(), e);
    } catch (TimeoutException e) {
      throw new NotRelayed("Kafka did not acknowledge the outbox within " + ackTimeout, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotRelayed("Stopped while Kafka was to acknowledge the outbox", e);
    }
  }

  private static void delete(Connection connection, List<Long> ids) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      delete.setLong(2, ids.getFirst());
      delete.setLong(3, ids.getLast());
      int deleted = delete.executeUpdate();
      if (deleted != ids.size()) {
        throw new IllegalStateException(
            "Relayed " + ids.size() + " outbox rows, but " + deleted + " were still there.");
      }
    }
  }

  /** A batch that was not relayed and stays in the outbox. Its message is safe to log. */
  public static final class NotRelayed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRelayed(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
