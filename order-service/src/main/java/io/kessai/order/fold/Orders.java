package io.kessai.order.fold;

import io.kessai.fact.Fact;
import io.kessai.fact.OrderChange;
import io.kessai.fact.Topics;
import io.kessai.order.config.TopicNames;
import io.kessai.order.fold.Batch.Identity;
import io.kessai.outbox.Outbox;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Keeps the state of every order (ORDER-1) from all facts about it. */
@ApplicationScoped
public class Orders {
  private static final Logger LOG = Logger.getLogger(Orders.class);

  private final OrderDatabase database;
  private final FactRows facts;
  private final TopicNames topics;
  private final InstantSource clock;
  private final List<ChangeAudience> audiences;

  Orders(
      OrderDatabase database,
      RawMessages raw,
      TopicNames topics,
      InstantSource clock,
      @All List<ChangeAudience> audiences) {
    this.database = database;
    this.facts = new FactRows(raw);
    this.topics = topics;
    this.clock = clock;
    this.audiences = List.copyOf(audiences);
  }

  /**
   * Applies the facts in one database transaction: new ones are stored, joined to their orders and
   * told through the outbox and to every audience; repeats are only counted.
   *
   * @return what became of each fact, a repeat within the batch included
   * @throws Poisoned where a fact cannot be applied; nothing was stored
   * @throws SQLException where the database did not do its part; nothing was stored, and the same
   *     facts can be applied later
   */
  public List<AppliedFact> apply(List<Fact> facts) throws SQLException {
    return insisting(
        () -> database.inTransaction(connection -> apply(connection, new Batch(facts), facts)));
  }

  /** Each time round, at least one order more is there to be locked; so it ends. */
  private static <T> T insisting(Application<T> application) throws SQLException {
    while (true) {
      try {
        return application.done();
      } catch (Overtaken e) {
        LOG.debug("Somebody else began an order meanwhile; the batch is applied again.");
      } catch (SQLException e) {
        if (isAboutTheData(e)) {
          throw new Poisoned("Postgres refused the data, SQLSTATE " + e.getSQLState(), e);
        }
        throw e;
      }
    }
  }

  /**
   * Applies one fact as {@link #apply(List)} does, and stores something beside it: both or none.
   *
   * @param beside done first, and again where that is undone; where it throws, nothing is stored
   */
  public void apply(Fact fact, OrderDatabase.Work<?> beside) throws SQLException {
    List<Fact> facts = List.of(fact);
    insisting(
        () ->
            database.inTransaction(
                connection -> {
                  beside.with(connection);
                  return apply(connection, new Batch(facts), facts);
                }));
  }

  /**
   * What {@link #apply(List)} would make of this fact now: it is done and undone.
   *
   * @throws Poisoned where the fact cannot be applied
   */
  public Foreseen foresee(Fact fact) throws SQLException {
    List<Fact> facts = List.of(fact);
    Batch batch = new Batch(facts);
    return insisting(
        () ->
            database.rehearsing(
                connection -> {
                  OrderRow before = OrderRows.lock(connection, batch.orders()).getFirst();
                  boolean repeated = apply(connection, batch, facts).getFirst().repeated();
                  OrderRow after = OrderRows.lock(connection, batch.orders()).getFirst();
                  return Foreseen.of(before, after, repeated);
                }));
  }

  private List<AppliedFact> apply(Connection connection, Batch batch, List<Fact> told)
      throws SQLException {
    // As exact as Postgres keeps it, so that whoever is told of a change reads the same time by
    // REST.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<OrderRow> locked = OrderRows.lock(connection, batch.orders());
    Set<Identity> stored = FactRows.stored(connection, ofKnown(locked, batch));
    List<Folded> orders = fold(locked, batch, stored);
    List<FoldedFact> fresh = orders.stream().flatMap(order -> order.facts().stream()).toList();
    List<Folded> changed = orders.stream().filter(Folded::changed).toList();

    OrderColumns.write(connection, changed, now);
    facts.insert(connection, fresh, batch, now);
    FactRows.repeat(connection, stored, batch, now);
    tell(connection, changed.stream().map(order -> ToldChange.of(order, now)).toList());
    return outcomes(told, fresh);
  }

  /** An order of which nothing was known has no facts. */
  private static List<Identity> ofKnown(List<OrderRow> locked, Batch batch) {
    return locked.stream()
        .filter(order -> !order.isNew())
        .flatMap(order -> batch.identities(order.key()))
        .toList();
  }

  private void tell(Connection connection, List<ToldChange> changes) throws SQLException {
    String topic = topics.inKafka(Topics.CHANGES);
    Outbox.append(connection, changes.stream().map(change -> change.on(topic)).toList());
    ChangeRows.insert(connection, changes);
    List<OrderChange> plain = changes.stream().map(ToldChange::change).toList();
    for (ChangeAudience audience : audiences) {
      audience.note(connection, plain);
    }
  }

  private static List<Folded> fold(List<OrderRow> locked, Batch batch, Set<Identity> stored) {
    List<Folded> orders = new ArrayList<>();
    for (OrderRow order : locked) {
      List<Fact> fresh = batch.fresh(order.key(), stored);
      if (!fresh.isEmpty()) {
        orders.add(fold(order, fresh));
      }
    }
    return orders;
  }

  /** Whatever goes wrong in here does so every time: it is pure. */
  private static Folded fold(OrderRow order, List<Fact> fresh) {
    try {
      return Folded.of(order, fresh);
    } catch (RuntimeException e) {
      throw new Poisoned("A fact cannot be joined: " + e.getClass().getSimpleName(), e);
    }
  }

  private static List<AppliedFact> outcomes(List<Fact> facts, List<FoldedFact> fresh) {
    Set<Identity> toldOnce = new HashSet<>();
    Stream<AppliedFact> applied =
        fresh.stream().map(step -> new AppliedFact(step.fact(), false, step.isDrift()));
    Set<Identity> freshIdentities = new HashSet<>();
    fresh.forEach(step -> freshIdentities.add(Identity.of(step.fact())));
    Stream<AppliedFact> repeated =
        facts.stream()
            .filter(
                fact ->
                    !freshIdentities.contains(Identity.of(fact))
                        || !toldOnce.add(Identity.of(fact)))
            .map(fact -> new AppliedFact(fact, true, false));
    return Stream.concat(applied, repeated).toList();
  }

  /** Class 22 (data exception) and 23 (integrity): trying again cannot help. */
  private static boolean isAboutTheData(SQLException e) {
    String state = e.getSQLState();
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }

  private interface Application<T> {
    T done() throws SQLException;
  }
}
