package io.kessai.method.carrier;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.Flaws;
import io.kessai.method.JapaneseText;
import io.kessai.method.PaymentDetails.Flaw;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an opening by carrier billing must hold to (protocol sections 2.1 and 3.8). */
final class CarrierFlaws {
  private static final long MAX_AMOUNT = 999_999_999_999L;
  private static final int LAST_YEAR = 9999;
  private static final int LAST_DAY = 28;
  private static final int END_OF_MONTH = 99;
  private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
  private static final Pattern ACCOUNTING = Pattern.compile("one-time|recurring|on-demand|charge");
  private static final Pattern ITEM_TYPE = Pattern.compile("digital|goods|service");
  private static final Pattern ALPHANUMERIC = Pattern.compile("[A-Za-z0-9]+");
  private static final Pattern THREE_D_SECURE = Pattern.compile("none|bypass|required");

  private CarrierFlaws() {}

  static List<Flaw> of(CarrierDetails details, OrderId order, Opening opening) {
    Optional<Carrier> carrier = Carrier.find(details.carrier());
    Optional<Accounting> accounting = Accounting.find(details.accounting());
    Flaws flaws =
        new Flaws()
            .required("orderId", order.value(), ORDER_ID, "must be letters, digits, '-' and '_'")
            .check("details.carrier", carrier.isPresent(), "must be one of " + Carrier.words())
            .required(
                "details.accounting",
                details.accounting(),
                ACCOUNTING,
                "must be one-time, recurring, on-demand or charge");
    if (carrier.isPresent() && accounting.isPresent()) {
      terms(flaws, carrier.get(), accounting.get(), opening);
      consumer(flaws, accounting.get(), details);
      months(flaws, accounting.get(), details);
      item(flaws, carrier.get(), accounting.get(), details);
      threeDSecure(flaws, carrier.get(), accounting.get(), details);
    }
    return flaws.all();
  }

  private static void terms(Flaws flaws, Carrier carrier, Accounting accounting, Opening opening) {
    Money money = opening.money();
    if (carrier.agreesOnAmount(accounting)) {
      flaws.check(
          "amount",
          money.amount() >= 1 && money.amount() <= MAX_AMOUNT,
          "must be from 1 to " + MAX_AMOUNT);
    } else {
      flaws.check("amount", money.amount() == 0, "must be left out: each charge names its own");
    }
    flaws
        .check(
            "currency",
            money.currency().equals(Money.yen(0).currency()),
            "must be JPY for carrier billing")
        .check(
            "capture",
            !accounting.isAgreement() || !opening.capture(),
            "must be false or left out: an agreement takes no money by itself")
        .check(
            "original",
            accounting != Accounting.CHARGE || opening.original().isPresent(),
            "must be the order id of the on-demand agreement that is charged");
  }

  private static void consumer(Flaws flaws, Accounting accounting, CarrierDetails details) {
    if (accounting == Accounting.CHARGE) {
      leftOut(flaws, "details.terminal", details.terminal(), "of a charge: nobody need be there");
      leftOut(flaws, "details.item", details.item(), "of a charge: the agreement said it");
    } else {
      Terminal.required(flaws, details.terminal());
    }
  }

  private static void months(Flaws flaws, Accounting accounting, CarrierDetails details) {
    if (accounting == Accounting.RECURRING) {
      Integer day = details.day();
      flaws
          .check(
              "details.firstDate",
              details.firstDay().filter(first -> first.getYear() <= LAST_YEAR).isPresent(),
              "must be the day of the first charge, such as 2026-12-01")
          .check(
              "details.day",
              day != null && ((day >= 1 && day <= LAST_DAY) || day == END_OF_MONTH),
              "must be from 1 to 28, or 99 for the last day of the month");
    } else {
      leftOut(flaws, "details.firstDate", details.firstDate(), "but for recurring agreements");
      leftOut(flaws, "details.day", details.day(), "but for recurring agreements");
    }
  }

  private static void item(
      Flaws flaws, Carrier carrier, Accounting accounting, CarrierDetails details) {
    if (details.item() == null) {
      return;
    }
    String id = details.item().id();
    String info = details.item().info();
    int longestId = carrier.longestItemId(accounting);
    int longestInfo = carrier.longestItemInfo(accounting);
    flaws
        .optional(
            "details.item.type",
            details.item().type(),
            ITEM_TYPE,
            "must be digital, goods or service")
        .check(
            "details.item.id",
            id == null || (ALPHANUMERIC.matcher(id).matches() && id.length() <= longestId),
            "must be 1 to " + longestId + " letters and digits")
        .check(
            "details.item.info",
            info == null || JapaneseText.isFullWidth(info, longestInfo),
            "must be 1 to " + longestInfo + " full-width characters");
  }

  private static void threeDSecure(
      Flaws flaws, Carrier carrier, Accounting accounting, CarrierDetails details) {
    if (carrier.takesThreeDSecure() && accounting != Accounting.CHARGE) {
      flaws.optional(
          "details.threeDSecure",
          details.threeDSecure(),
          THREE_D_SECURE,
          "must be none, bypass or required");
    } else {
      leftOut(
          flaws, "details.threeDSecure", details.threeDSecure(), "but for orders of softbank-b");
    }
  }

  private static void leftOut(Flaws flaws, String field, Object value, String when) {
    flaws.check(field, value == null, "must be left out " + when);
  }
}
