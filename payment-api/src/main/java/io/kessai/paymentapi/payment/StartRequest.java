package io.kessai.paymentapi.payment;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.method.Flaws;
import io.kessai.method.PaymentDetails.Flaw;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body that starts a payment.
 *
 * @param amount what the consumer is to pay, in the currency's smallest unit: whole yen
 * @param currency ISO 4217; {@code null} for JPY
 * @param capture whether to capture at once; {@code null} for authorise only
 * @param returnUrl the shop's page that the consumer's browser is sent on to; {@code null} for the
 *     merchant's configured page
 * @param details what the method needs, as its schema says
 */
@Schema(name = "StartPayment")
record StartRequest(
    Long amount,
    String currency,
    Boolean capture,
    URI returnUrl,
    @Schema(
            type = SchemaType.OBJECT,
            description = "What the method in the path needs, such as token for card",
            examples = "{\"token\": \"0f8fad5b-d9cb-469f-a165-70867728950e\"}")
        JsonNode details) {

  List<Flaw> flaws() {
    return new Flaws()
        .check("amount", amount != null && amount >= 1, "must be a whole number of at least 1")
        .check("currency", isCurrency(), "must be an ISO 4217 code such as JPY")
        .check("details", details != null && details.isObject(), "must be an object")
        .all();
  }

  /** Only of a request without flaws. */
  Opening opening() {
    return new Opening(new Money(amount, currencyOrYen()), Boolean.TRUE.equals(capture));
  }

  private boolean isCurrency() {
    return currency == null
        || Currency.getAvailableCurrencies().stream()
            .anyMatch(known -> known.getCurrencyCode().equals(currency));
  }

  private Currency currencyOrYen() {
    return Currency.getInstance(currency == null ? "JPY" : currency);
  }
}
