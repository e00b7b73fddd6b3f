package io.kessai.paymentapi.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.fact.Json;
import io.kessai.fact.OrderKey;
import io.kessai.gateway.GatewayReply;
import io.kessai.gateway.Merchant;
import io.kessai.method.Lookup;
import io.kessai.method.Lookup.Question;
import io.kessai.method.Methods;
import io.kessai.method.PaymentMethod;
import io.kessai.paymentapi.lookup.LookupRows.Kept;
import io.kessai.paymentapi.payment.Asking;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.problem.ProblemType;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Answers storefronts' lookups. An answer about the merchant is kept, and told while the payment
 * server cannot be asked (BANK-6); one about an order is passed on and forgotten.
 */
@Singleton
class Lookups {
  private static final Logger LOG = Logger.getLogger(Lookups.class);
  private static final int RETRY_SECONDS = 30;

  private final Methods<PaymentMethod> methods;
  private final Asking asking;
  private final LookupRows rows;
  private final InstantSource clock;

  Lookups(Methods<PaymentMethod> methods, Asking asking, LookupRows rows, InstantSource clock) {
    this.methods = methods;
    this.asking = asking;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * What the storefront is told.
   *
   * @param body JSON
   * @param stale whether the payment server could not be asked again though it was time
   */
  record Told(String body, boolean stale) {}

  /** About the merchant; {@link Problem} where there is no such lookup or nobody can answer. */
  Told ofMerchant(Merchant merchant, String method, String name) {
    Lookup lookup = find(method, name, false);
    String key = merchant.id() + "/" + method + "/" + name;
    Optional<Kept> kept = rows.find(key);
    if (kept.filter(answer -> isFresh(answer, lookup)).isPresent()) {
      return new Told(kept.get().body(), false);
    }
    Question question = new Question(Optional.empty(), Map.of(), merchant.dummy());
    Optional<String> answer = ask(merchant, lookup, question);
    answer.ifPresent(
        body -> rows.keep(key, new Kept(body, clock.instant().truncatedTo(ChronoUnit.MICROS))));
    return answer
        .map(body -> new Told(body, false))
        .or(() -> kept.map(old -> new Told(old.body(), true)))
        .orElseThrow(Lookups::nobodyAnswers);
  }

  /** About an order; {@link Problem} likewise, and where the consumer has not come back yet. */
  Told ofOrder(Merchant merchant, OrderKey order, String name) {
    Asking.Order known = asking.order(order);
    Lookup lookup = find(known.method(), name, true);
    if (!known.remembered().keySet().containsAll(lookup.needs())) {
      throw Problem.of(ProblemType.NOT_READY);
    }
    Question question =
        new Question(Optional.of(order.order()), known.remembered(), merchant.dummy());
    return ask(merchant, lookup, question)
        .map(body -> new Told(body, false))
        .orElseThrow(Lookups::nobodyAnswers);
  }

  private Optional<String> ask(Merchant merchant, Lookup lookup, Question question) {
    GatewayReply reply = asking.ask(merchant, lookup.request().apply(question));
    if (reply instanceof GatewayReply.Replied replied) {
      Optional<JsonNode> read = lookup.read().apply(replied.answer());
      if (read.isEmpty()) {
        LOG.warnf("%s: a lookup was answered %s, which says nothing", merchant.id(), reply);
      }
      return read.map(Json::write);
    }
    LOG.warnf("%s: a lookup ended %s", merchant.id(), reply);
    return Optional.empty();
  }

  private boolean isFresh(Kept answer, Lookup lookup) {
    return clock.instant().isBefore(answer.askedAt().plus(lookup.keptFor()));
  }

  private Lookup find(String method, String name, boolean ofOrder) {
    return methods
        .find(method)
        .map(found -> found.lookups().get(name))
        .filter(lookup -> lookup.ofOrder() == ofOrder)
        .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_LOOKUP));
  }

  private static Problem nobodyAnswers() {
    return Problem.of(
            ProblemType.PAYMENT_SERVER_UNREACHABLE,
            "It did not answer. Nothing was changed; ask again later.")
        .retryAfter(RETRY_SECONDS);
  }
}
