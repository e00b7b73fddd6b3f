package io.kessai.paymentapi.payment;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.fact.CustomerReference;
import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.Flaws;
import io.kessai.method.PaymentDetails.Flaw;
import io.kessai.method.Taking;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body that starts a payment.
 *
 * @param amount what the consumer is to pay, in the currency's smallest unit: whole yen; {@code
 *     null} only where the method asks for none, as for an agreement without an agreed amount
 * @param currency ISO 4217; {@code null} for JPY
 * @param capture whether to capture at once; {@code null} for what the method does by itself, and
 *     authorise only where it can do either
 * @param returnUrl the shop's page that the consumer's browser is sent on to; {@code null} for the
 *     merchant's configured page
 * @param original the order that this one is tied to: the agreement that it charges (CARR-8), or
 *     the attempt that it tries anew; {@code null} for none
 * @param customerReference the storefront's own name of the customer, by which its orders are found
 *     again; no personal data; {@code null} for none
 * @param details what the method needs, as its schema says
 */
@Schema(name = "StartPayment", requiredProperties = "details")
record StartRequest(
    Long amount,
    String currency,
    Boolean capture,
    URI returnUrl,
    String original,
    @Schema(
            description =
                "Your own name of the customer, such as the account's id; order-service finds the"
                    + " customer's orders by it. It must not be personal data itself: no name, no"
                    + " mail address, no telephone number. It is not sent to the payment server.",
            pattern = CustomerReference.FORM,
            examples = "account-20417")
        String customerReference,
    JsonNode details) {

  private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  List<Flaw> flaws() {
    return new Flaws()
        .check("amount", amount == null || amount >= 1, "must be a whole number of at least 1")
        .optional("original", original, ORDER_ID, "must be an order id")
        .check(
            "customerReference",
            customerReference == null || CustomerReference.isOne(customerReference),
            "must be 1 to 64 half-width letters, digits, '-', '_', '.' and ':', or left out")
        .check("currency", isCurrency(), "must be an ISO 4217 code such as JPY")
        .check("details", details != null && details.isObject(), "must be an object")
        .all();
  }

  /** What of it the method cannot do. */
  List<Flaw> flaws(Taking taking, Opening.Kind kind) {
    return new Flaws()
        .check(
            "amount",
            amount != null || kind == Opening.Kind.AGREEMENT,
            "must be a whole number of at least 1")
        .check(
            "capture",
            taking != Taking.AT_ONCE || capture == null || capture,
            "must be true or left out: this method takes the money at once")
        .check(
            "capture",
            taking != Taking.LATER || capture == null || !capture,
            "must be false or left out: this method cannot take the money at once")
        .all();
  }

  /** Only of a request without flaws. */
  Opening opening(Taking taking, Opening.Kind kind) {
    return new Opening(
        new Money(amount == null ? 0 : amount, currencyOrYen()),
        taking == Taking.AT_ONCE || Boolean.TRUE.equals(capture),
        kind,
        Optional.ofNullable(original).map(OrderId::new));
  }

  /** Only of a request without flaws. */
  Optional<CustomerReference> customer() {
    return Optional.ofNullable(customerReference).map(CustomerReference::new);
  }

  private boolean isCurrency() {
    return currency == null || CURRENCIES.contains(currency);
  }

  private Currency currencyOrYen() {
    return Currency.getInstance(currency == null ? "JPY" : currency);
  }
}
