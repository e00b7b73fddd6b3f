package io.kessai.storefront.checkout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.kessai.storefront.way.CardNumbers;
import io.kessai.storefront.way.Fields;
import io.kessai.storefront.way.Form;
import io.kessai.storefront.way.Way;
import java.util.Map;
import java.util.Optional;

/**
 * What the checkout page sends: how the consumer chose to pay, and a token in place of a card.
 *
 * @param method payment-api's name for it
 * @param capture whether the money is taken at once; null unless the way leaves it to the consumer
 * @param token the token server's, spent by this payment; null unless the way needs one
 * @param fields what the way wants to know; null for nothing
 */
record PayRequest(String method, Boolean capture, String token, Map<String, String> fields) {

  private static final int LONGEST = 100;
  private static final ObjectReader STRICT =
      new ObjectMapper()
          .readerFor(PayRequest.class)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * Reads the page's JSON; a {@link io.kessai.storefront.api.ProblemException}, which does not
   * repeat the text, where it carries a card number or is not in this form.
   */
  static PayRequest read(String json) {
    if (CardNumbers.isIn(json)) {
      throw Fields.cardNumber();
    }
    try {
      PayRequest request = STRICT.readValue(json);
      if (request != null && request.method != null) {
        return request;
      }
    } catch (JsonProcessingException malformed) {
      throw Fields.refusal("The payment form cannot be read.", "Load the page again.");
    }
    throw Fields.refusal("The payment form is not complete.", "Choose a way to pay.");
  }

  /** Whether money is taken at once, which only some ways leave open. */
  boolean captures(Way way) {
    if ((capture != null) != way.taking().isChosen()) {
      throw Fields.refusal(
          "The payment form does not fit this way to pay.", "Load the page again.");
    }
    return switch (way.taking()) {
      case AT_ONCE -> true;
      case LATER -> false;
      case CHOSEN -> capture;
    };
  }

  /**
   * What was filled in for this way; a {@link io.kessai.storefront.api.ProblemException} where it
   * lacks the token, or holds anything that the way does not ask for.
   */
  Form form(Way way, String orderId, Optional<String> original) {
    boolean hasToken = token != null && !token.isBlank() && token.length() <= LONGEST;
    if (way.needsCard() ? !hasToken : token != null) {
      throw Fields.refusal("The payment form is not complete.", "Fill it in again.");
    }
    Fields given = new Fields(fields);
    if (!way.fieldNames().containsAll(given.values().keySet())) {
      throw Fields.refusal(
          "The form has an input that this way to pay does not ask for.", "Load the page again.");
    }
    return new Form(orderId, token, given, original);
  }

  /** Neither token nor values. */
  @Override
  public String toString() {
    return "PayRequest[" + method + ", capture=" + capture + "]";
  }
}
