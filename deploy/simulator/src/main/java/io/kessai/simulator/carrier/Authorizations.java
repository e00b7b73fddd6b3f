package io.kessai.simulator.carrier;

import io.kessai.simulator.books.Money;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.outcome.Magic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Opens orders, and asks the carrier once the consumer has agreed, or for a charge. */
@ApplicationScoped
public class Authorizations {
  private static final long REFUSED_AT_APPLICATION = 9101;
  private static final long REFUSED_BY_CARRIER = 9102;

  private final Entries entries;
  private final MonthlyRun run;
  private final CarrierConfig config;

  Authorizations(Entries entries, MonthlyRun run, CarrierConfig config) {
    this.entries = entries;
    this.run = run;
    this.config = config;
  }

  static List<Magic> magic() {
    return List.of(
        new Magic(
            "carrier ¥" + REFUSED_AT_APPLICATION, "declined at the application (K091)", "申込エラー"),
        new Magic(
            "carrier ¥" + REFUSED_BY_CARRIER,
            "declined by the carrier after the consumer agreed (K091)",
            "キャリアエラー"));
  }

  /** Notes the application; whether the consumer is to be sent to the carrier. */
  Row apply(Order order, Terms terms) {
    describe(order, terms);
    boolean refused = order.opening().amount() == REFUSED_AT_APPLICATION;
    if (refused) {
      order.status(OrderStatus.ERROR);
    } else {
      order.detail("Init");
      order.expireAt(
          entries.now().plus(config.consumerTimeout()), late -> late.status(OrderStatus.EXPIRED));
    }
    return entries.add(
        order,
        "Authorize",
        "PreAuth",
        refused ? Entries.DECLINED : Entries.DONE,
        Optional.of(order.opening().amount()));
  }

  /** The consumer agreed: the carrier authorises, or makes the agreement. */
  Result agreed(Order order, Terms terms) {
    order.keep();
    if (order.opening().amount() == REFUSED_BY_CARRIER) {
      return refused(order, "Authorize", terms, Entries.DECLINED);
    }
    if (terms.isRecurring() || terms.isOnDemand()) {
      entries.add(order, "Authorize", "Auth", Entries.DONE, Optional.of(order.opening().amount()));
      order.detail("Auth");
      order.status(OrderStatus.END);
      order.attach(Agreement.class, Agreement.made());
      order.property("mpStatus", Agreement.Standing.ACTIVE.number());
      order.property("authorizeDatetime", GatewayTime.compact(entries.now()));
      run.begin(order, terms);
    } else {
      authorize(order, terms, "Authorize");
    }
    return Entries.DONE;
  }

  /** The consumer gave up, or the carrier failed. */
  Result refused(Order order, String command, Terms terms, Result why) {
    order.keep();
    order.status(OrderStatus.ERROR);
    entries.add(order, command, type(terms), why, Optional.of(order.opening().amount()));
    return why;
  }

  /** A charge of an agreement: no consumer is asked. */
  Row charge(Order order, Terms terms, String originalOrderId) {
    describe(order, terms);
    order.property("originalOrderId", originalOrderId);
    if (order.opening().amount() == REFUSED_AT_APPLICATION) {
      refused(order, "ReAuthorize", terms, Entries.DECLINED);
      return order.rows().getLast();
    }
    return authorize(order, terms, "ReAuthorize");
  }

  private Row authorize(Order order, Terms terms, String command) {
    long amount = order.opening().amount();
    Money authorized = order.money().authorize(amount);
    order.money(terms.withCapture() ? authorized.capture(amount) : authorized);
    order.detail(type(terms));
    order.status(OrderStatus.END);
    if (!terms.withCapture()) {
      order.expireAt(entries.now().plus(config.authorizationValidity()), Authorizations::lapse);
    }
    return entries.add(order, command, type(terms), Entries.DONE, Optional.of(amount));
  }

  private static void lapse(Order order) {
    order.detail("ExpiredAuth");
    order.status(OrderStatus.EXPIRED);
    order.money(order.money().release());
  }

  private static String type(Terms terms) {
    return terms.withCapture() ? "AuthCapture" : "Auth";
  }

  private static void describe(Order order, Terms terms) {
    order.attach(Terms.class, terms);
    order.property("crServiceType", terms.provider().service());
    order.property("accountingType", terms.accounting());
    order.property("withCapture", Boolean.toString(terms.withCapture()));
    order.property("itemInfo", terms.item());
    terms
        .firstDate()
        .ifPresent(
            first -> {
              order.property("mpFirstDate", first.format(DateTimeFormatter.BASIC_ISO_DATE));
              order.property("mpDay", Integer.toString(terms.day()));
            });
  }
}
