package io.kessai.world;

import io.kessai.fact.Fact;
import io.kessai.fact.Json;
import io.kessai.method.Methods;
import io.kessai.method.PaymentMethod;
import io.kessai.method.card.CardMethod;
import io.kessai.method.mpi.MpiMethod;
import io.kessai.order.fold.OrderTables;
import io.kessai.order.intake.WorldReadings;
import io.kessai.paymentapi.payment.WorldPayments;
import io.kessai.reconciliation.WorldWorker;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The whole suite in one thread: its services' own rules, two replicas of each, over models of
 * Postgres, Kafka, the network and the payment server, through a stormy hour and the quiet ones
 * after it. All of it follows from one seed.
 */
final class World {
  /** Long enough for every patience and the longest back-off after the storm. */
  private static final Duration QUIET = Duration.ofMinutes(80);

  private static final List<PaymentMethod> METHODS = List.of(new CardMethod(), new MpiMethod());

  private final Timeline time;
  private final Happenings happenings;
  private final Weather weather;
  private final Wire wire;
  private final Log results;
  private final Log inquiries;
  private final Log changes;
  private final Receiver receiver;
  private final OutboxTable apiOutbox;
  private final OutboxTable orderOutbox;
  private final PaymentServer server;
  private final PaymentApi api;
  private final OrderTables orders;
  private final Storefront storefront;

  private World(long seed, Broken broken, Happenings.Fewer fewer) {
    this.time = new Timeline(seed);
    this.happenings = new Happenings(fewer);
    this.weather = new Weather(time, happenings);
    this.wire = new Wire(time, weather);
    this.results = new Log(time, weather);
    this.inquiries = new Log(time, weather);
    this.changes = new Log(time, weather);
    Log notices = new Log(time, weather);
    boolean locks = broken != Broken.RELAY_WITHOUT_LOCK;
    this.apiOutbox = new OutboxTable(locks);
    this.orderOutbox = new OutboxTable(locks);
    this.receiver =
        new Receiver(time, weather, wire, notices, broken == Broken.EARLY_ACKNOWLEDGEMENT);
    this.server = new PaymentServer(time, weather, wire, receiver::push);
    Methods<PaymentMethod> methods = new Methods<>(METHODS);
    this.orders = new OrderTables(time, orderOutbox, broken == Broken.LAST_FACT_HOLDS);
    this.api = paymentApi(methods, broken);
    this.storefront = new Storefront(time, happenings, api, methods);
    orderService(notices);
    worker(methods, broken);
  }

  /** What a world came to. */
  static Ending liveThrough(long seed, Broken broken) {
    return liveThrough(seed, broken, Happenings.Fewer.NONE).ending();
  }

  /** The same, from which some of what happens is left out. */
  static World liveThrough(long seed, Broken broken, Happenings.Fewer fewer) {
    World world = new World(seed, broken, fewer);
    world.storefront.begin();
    world.time.passUntil(Timeline.BEGIN.plus(Weather.STORM).plus(QUIET));
    return world;
  }

  /** What did happen. */
  List<String> happened() {
    return happenings.happened();
  }

  Ending ending() {
    return new Ending(
        storefront.orders(),
        new Ending.Told(results.entries(), apiOutbox.committed()),
        new Ending.Told(changes.entries(), orderOutbox.committed()),
        new Ending.Done(server, api),
        new Ending.Known(orders, receiver.acknowledged()));
  }

  private PaymentApi paymentApi(Methods<PaymentMethod> methods, Broken broken) {
    List<Node> replicas = replicas();
    Relays relays = new Relays(time, weather, replicas, apiOutbox, results);
    WorldPayments payments =
        new WorldPayments(
            time,
            time.random(),
            methods,
            (key, fact) -> {
              apiOutbox.append(key, fact);
              relays.wake();
            },
            broken == Broken.NO_RESERVATION);
    PaymentApi service = new PaymentApi(time, server, payments, replicas, broken);
    read(changes, replicas, node -> batch -> service.learn(batch, node));
    return service;
  }

  private void orderService(Log notices) {
    List<Node> replicas = replicas();
    Relays relays = new Relays(time, weather, replicas, orderOutbox, changes);
    WorldReadings readings = new WorldReadings(List.copyOf(METHODS));
    read(results, replicas, node -> batch -> apply(node, batch, readings::fact, relays));
    read(inquiries, replicas, node -> batch -> apply(node, batch, readings::fact, relays));
    read(notices, replicas, node -> batch -> apply(node, batch, readings::notice, relays));
  }

  private void apply(Node node, List<String> batch, Function<String, Fact> reading, Relays relays) {
    orders.apply(batch.stream().map(reading).toList(), node::step);
    relays.wake();
    node.step();
  }

  private void worker(Methods<PaymentMethod> methods, Broken broken) {
    List<Node> replicas = replicas();
    WorldWorker rules = new WorldWorker(time, time.random(), methods, this::store);
    Worker service = new Worker(time, server, rules);
    read(changes, replicas, node -> batch -> service.learn(batch, node));
    if (broken != Broken.NOBODY_ASKS) {
      replicas.forEach(service::start);
    }
  }

  /** Kafka stores it and says so, or stores it and does not say so, or neither. */
  private boolean store(Fact fact) {
    boolean lost = weather.loses("Kafka's word that it has stored a fact");
    if (!lost || time.random().nextBoolean()) {
      inquiries.append(fact.key().toString(), Json.write(fact));
    }
    return !lost;
  }

  private void read(
      Log topic,
      List<Node> replicas,
      Function<Node, java.util.function.Consumer<List<String>>> by) {
    Node[] owner = {replicas.getFirst()};
    Supplier<Node> anyReplica =
        () -> {
          owner[0] = replicas.get(time.random().nextInt(replicas.size()));
          return owner[0];
        };
    topic.readBy(anyReplica, batch -> by.apply(owner[0]).accept(batch));
  }

  private List<Node> replicas() {
    return List.of(new Node(time, weather), new Node(time, weather));
  }
}
