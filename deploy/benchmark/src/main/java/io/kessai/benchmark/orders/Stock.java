package io.kessai.benchmark.orders;

import io.kessai.benchmark.measure.Contender;
import io.kessai.benchmark.measure.Measured;
import io.kessai.benchmark.measure.Rounds;
import io.kessai.benchmark.orders.ReadingOrders.Place;
import io.kessai.benchmark.stage.Database;
import io.kessai.benchmark.stage.Stage;
import io.kessai.suite.Part;
import io.kessai.suite.RunningPart;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/**
 * An order-service with a database and topics of its own, in which so many orders are stored.
 *
 * @param service the running service
 * @param source what it is told
 * @param rows what it has stored
 * @param reading whoever reads its orders
 */
record Stock(RunningPart service, Facts source, StoredOrders rows, Contender reading)
    implements AutoCloseable {
  /** New orders of a turn, which are forgotten before the next. */
  private static final String NEW = "new-";

  static Stock of(Stage stage, String name, long orders, Function<URI, Place> place) {
    Database database = stage.database(name + "_orders");
    String topics = name + ".";
    RunningPart service = orderService(stage, database, topics);
    Facts first = Facts.of(name, stage.kafka(), topics);
    first.apply(1);
    StoredOrders rows = new StoredOrders(database);
    rows.fill(orders);
    return new Stock(
        service,
        first.about(NEW),
        rows,
        ReadingOrders.reading("reading, " + name, place.apply(service.address()), orders));
  }

  /** One more order-service, with this database and topics that begin so. */
  static RunningPart orderService(Stage stage, Database database, String topics) {
    return stage.replica(
        Part.ORDER_SERVICE,
        Map.of("quarkus.datasource.jdbc.url", database.jdbcUrl(), "kessai.topic-prefix", topics));
  }

  /** Facts about new orders, each turn among as many as the one before. */
  Contender facts() {
    return new Fresh(source, rows);
  }

  @Override
  public void close() {
    source.close();
    service.stop();
  }

  private record Fresh(Facts facts, StoredOrders rows) implements Contender {

    @Override
    public String name() {
      return "facts, " + facts.name();
    }

    @Override
    public Duration warmUp(Rounds rounds) {
      return facts.warmUp(rounds);
    }

    @Override
    public void prepare(Duration time) {
      rows.forget(NEW);
    }

    @Override
    public Measured work(Duration time, Path raw) {
      return facts.work(time, raw);
    }
  }
}
