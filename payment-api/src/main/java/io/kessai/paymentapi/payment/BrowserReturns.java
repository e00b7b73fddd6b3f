package io.kessai.paymentapi.payment;

import io.kessai.fact.Json;
import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.gateway.Merchant;
import io.kessai.gateway.Merchants;
import io.kessai.gateway.Unkept;
import io.kessai.method.BrowserReturn;
import io.kessai.method.Methods;
import io.kessai.method.NextAction;
import io.kessai.method.PaymentMethod;
import io.kessai.method.ReturnReader;
import io.kessai.method.ReturnReading;
import io.kessai.method.ReturnWay;
import io.kessai.paymentapi.overload.GivesWay;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Consumers' browsers on their way to the payment server and back (TDS-2, TDS-4). A return that
 * proves genuine is never an error, however often it comes; a tampered one changes nothing.
 */
@Singleton
public class BrowserReturns {
  private static final String HINT = "hint-";
  private static final int MOST_HINTS = 10;
  private static final Logger LOG = Logger.getLogger(BrowserReturns.class);

  private final PaymentRows payments;
  private final Facts facts;
  private final Merchants merchants;
  private final Methods<PaymentMethod> methods;
  private final BrowserReturnRows rows;

  BrowserReturns(
      PaymentRows payments,
      Facts facts,
      Merchants merchants,
      Methods<PaymentMethod> methods,
      BrowserReturnRows rows) {
    this.payments = payments;
    this.facts = facts;
    this.merchants = merchants;
    this.methods = methods;
    this.rows = rows;
  }

  /** The document to show, if the order has one and the key is its. */
  @GivesWay
  @Transactional
  public Optional<NextAction.ShowHtml> page(OrderKey key, String pageKey) {
    return payments
        .of(key)
        .filter(payment -> isSame(payment.pageKey(), pageKey))
        .map(Payment::nextAction)
        .filter(NextAction.ShowHtml.class::isInstance)
        .map(NextAction.ShowHtml.class::cast);
  }

  /**
   * Learns what the browser proves, and says where to send it on; empty where it proves nothing.
   *
   * @param address whose order it came to; empty where none can have that name
   */
  @GivesWay
  @Transactional
  public Optional<URI> comeBack(
      Optional<OrderKey> address, ReturnWay way, Map<String, String> parameters) {
    Optional<Payment> payment = address.flatMap(payments::locked);
    Optional<Merchant> merchant = address.flatMap(key -> merchants.find(key.merchant()));
    Optional<ReturnReader> reader =
        payment.flatMap(known -> methods.find(known.method)).flatMap(PaymentMethod::returns);
    if (merchant.isEmpty() || reader.isEmpty()) {
      rows.count("unknown");
      return Optional.empty();
    }
    BrowserReturn browser =
        new BrowserReturn(
            merchant.get(),
            payment.get().key().order(),
            way,
            parameters,
            rows.now(),
            payment.get().remembered());
    return switch (reader.get().read(browser)) {
      case ReturnReading.Genuine genuine -> {
        rows.count("genuine");
        learn(payment.get(), genuine);
        yield Optional.of(onward(payment.get()));
      }
      case ReturnReading.Hint hint -> {
        rows.count("hint");
        note(payment.get(), way, hint);
        yield Optional.of(onward(payment.get()));
      }
      case ReturnReading.Tampered tampered -> {
        rows.count("tampered");
        LOG.warnf("%s: a browser's return was refused: %s", payment.get().id, tampered.why());
        yield Optional.empty();
      }
    };
  }

  private void learn(Payment payment, ReturnReading.Genuine genuine) {
    String content = Json.write(new TreeMap<>(genuine.proven()));
    String factId = "browser-" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    payment.remember(genuine.remember());
    if (rows.isNew(payment.id, factId)) {
      payment.learn(genuine.says());
      facts.tell(
          payment,
          factId,
          Messenger.BROWSER,
          "The consumer's browser came back",
          genuine.says(),
          Unkept.removedFrom(genuine.proven()));
    }
  }

  /** History only: anybody could have sent it, so that no more than a few are kept. */
  private void note(Payment payment, ReturnWay way, ReturnReading.Hint hint) {
    Map<String, String> kept = Unkept.removedFrom(hint.told());
    String content = way + Json.write(new TreeMap<>(kept));
    String factId = HINT + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    if (rows.hints(payment.id, HINT) < MOST_HINTS && rows.isNew(payment.id, factId)) {
      facts.tell(
          payment,
          factId,
          Messenger.BROWSER,
          "The consumer's browser came back (" + PaymentView.word(way) + "), which proves nothing",
          Observation.nothing(),
          kept);
    }
  }

  /** Takes the same time wherever the two differ. */
  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static URI onward(Payment payment) {
    return UriBuilder.fromUri(payment.returnUrl)
        .replaceQueryParam("orderId", payment.key().order().value())
        .build();
  }
}
