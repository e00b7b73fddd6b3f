package io.kessai.paymentapi.payment;

import io.kessai.fact.CustomerReference;
import io.kessai.fact.Fact;
import io.kessai.fact.Json;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderKey;
import io.kessai.fact.Topics;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.method.Command;
import io.kessai.method.CommandTerms;
import io.kessai.method.Methods;
import io.kessai.method.PaymentDetails;
import io.kessai.method.PaymentMethod;
import io.kessai.outbox.OutboxMessage;
import io.kessai.paymentapi.KessaiConfig;
import io.kessai.paymentapi.WorldSettings;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.world.WorldSeal;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * payment-api's own intents, guard, outcomes and settlement over a model of its tables, for the
 * simulated world. Each call is one transaction, in which the service may die at its step.
 */
public final class WorldPayments {
  private static final URI SHOP = URI.create("https://shop.example/back");

  private final WorldStore store;
  private final PaymentRows payments;
  private final Methods<PaymentMethod> methods;
  private final Intents intents;
  private final Outcomes outcomes;
  private final Changes changes;
  private final boolean withoutReservation;

  /**
   * Empty tables.
   *
   * @param outbox takes the facts of each commit
   * @param withoutReservation breaks the guard on purpose: open commands reserve nothing
   */
  public WorldPayments(
      InstantSource clock,
      RandomGenerator random,
      Methods<PaymentMethod> methods,
      BiConsumer<String, String> outbox,
      boolean withoutReservation) {
    KessaiConfig config = WorldSettings.defaults();
    this.store = new WorldStore(outbox);
    this.methods = methods;
    this.payments = store.paymentRows();
    this.withoutReservation = withoutReservation;
    CommandRows commands = store.commandRows();
    Facts facts = facts(clock, config);
    Answers answers = new Answers(commands, methods, config);
    NewRows rows = new NewRows(clock, WorldSettings.ids(random), config, WorldSeal.seal());
    this.intents = new Intents(payments, commands, rows, facts, answers);
    this.outcomes = new Outcomes(payments, facts, answers);
    this.changes =
        new Changes(payments, commands, facts, answers, new Checks(null, null, methods, config));
  }

  private Facts facts(InstantSource clock, KessaiConfig config) {
    return new Facts(null, clock, null, config) {
      @Override
      void tell(Fact fact) {
        store.tell(message(fact));
      }

      @Override
      OutboxMessage message(Fact fact) {
        return new OutboxMessage(Topics.RESULTS, fact.key().toString(), Json.write(fact));
      }
    };
  }

  /** Opens an order: the command to send, or nothing where it was given before or is refused. */
  public Optional<ToSend> open(
      OrderKey key, PaymentMethod method, Opening opening, PaymentDetails details, Given given) {
    Checks.Checked checked = new Checks.Checked(details, opening, SHOP, Optional.of(customer(key)));
    return begun(given, () -> intents.open(key, method, checked, attempt(given)));
  }

  /** As whose order this one is opened. */
  public static CustomerReference customer(OrderKey key) {
    return new CustomerReference("customer-of-" + key.order());
  }

  /** Gives a command on an order; likewise. */
  public Optional<ToSend> follow(
      OrderKey key, Operation operation, Optional<Long> amount, Given given) {
    Intents.Asked asked = new Intents.Asked(amount, Optional.empty());
    return begun(
        given,
        () -> {
          String method =
              payments.of(key).map(payment -> payment.method).orElseThrow(Answers::unknownOrder);
          CommandTerms terms = methods.find(method).orElseThrow().operations().get(operation);
          return intents.follow(key, terms, operation, asked, attempt(given));
        });
  }

  /**
   * A storefront's try.
   *
   * @param key the {@code Idempotency-Key}
   * @param step where the service may die
   */
  public record Given(String key, Runnable step) {}

  /**
   * What is stored and is to be sent now.
   *
   * @param command what
   * @param sendBy not later than this
   */
  public record ToSend(Command command, Instant sendBy) {}

  /** The payment server answered. */
  public void conclude(Command sent, GatewayAnswer answer, Runnable step) {
    CommandTerms terms =
        methods.find(method(sent.key())).orElseThrow().operations().get(sent.operation());
    store.transaction(
        step, () -> outcomes.conclude(sent, answer, terms.read().apply(sent, answer)));
  }

  /** No answer came. */
  public void inDoubt(Command sent, Runnable step) {
    store.transaction(step, () -> outcomes.inDoubt(sent, "no answer"));
  }

  /** No connection carried it. */
  public void notSent(Command sent, Runnable step) {
    store.transaction(
        step,
        () -> {
          outcomes.notSent(sent);
          return true;
        });
  }

  /** Learns of a change. */
  public void learn(OrderChange change, Runnable step) {
    store.transaction(
        step,
        () -> {
          changes.learn(change);
          return true;
        });
  }

  /** What is known of the order here; empty where it was never opened. */
  public Optional<Observation> known(OrderKey key) {
    return payments.of(key).map(Payment::known);
  }

  private Optional<ToSend> begun(Given given, Supplier<Begun> begin) {
    store.hideOpenCommands(withoutReservation);
    try {
      return switch (store.transaction(given.step(), begin)) {
        case Begun.Fresh fresh -> Optional.of(new ToSend(fresh.command(), fresh.sendBy()));
        case Begun.Repeated repeated -> Optional.empty();
      };
    } catch (Problem refused) {
      return Optional.empty();
    } finally {
      store.hideOpenCommands(false);
    }
  }

  private String method(OrderKey key) {
    return payments.of(key).orElseThrow().method;
  }

  private static Attempt attempt(Given given) {
    return new Attempt(given.key(), "the same whenever the key is");
  }
}
