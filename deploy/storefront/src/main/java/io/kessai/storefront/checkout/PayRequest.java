package io.kessai.storefront.checkout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.kessai.storefront.api.Problem;
import io.kessai.storefront.api.ProblemException;

/**
 * What the checkout page sends: a token in place of the card, and how the consumer chose to pay.
 *
 * @param method {@code card} or {@code mpi}
 * @param capture whether the money is taken at once
 * @param token the token server's, spent by this payment
 * @param cardholderName as on the card; for 3-D Secure
 * @param paymentPattern {@code 10} at once, {@code 61C03} in three parts, {@code 80} revolving
 * @param handOver {@code redirect} or {@code html}; for 3-D Secure
 */
record PayRequest(
    Way method,
    boolean capture,
    String token,
    String cardholderName,
    String paymentPattern,
    String handOver) {

  private static final int BAD_REQUEST = 400;
  private static final int LONGEST = 100;
  private static final ObjectReader STRICT =
      new ObjectMapper()
          .readerFor(PayRequest.class)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * Reads the page's JSON; a {@link ProblemException}, which does not repeat the text, where it
   * carries a card number, anything unexpected, or no token.
   */
  static PayRequest read(String json) {
    if (CardNumbers.isIn(json)) {
      throw refusal(
          "card-data",
          "The shop does not take card numbers.",
          "Send the card to the token server and its token here.");
    }
    PayRequest request = parse(json);
    if (request == null
        || request.method == null
        || request.token == null
        || request.token.isBlank()
        || request.token.length() > LONGEST) {
      throw refusal("payment-form", "The payment form is not complete.", "Fill it in again.");
    }
    return request;
  }

  private static PayRequest parse(String json) {
    try {
      return STRICT.readValue(json);
    } catch (JsonProcessingException malformed) {
      throw refusal("payment-form", "The payment form cannot be read.", "Load the page again.");
    }
  }

  private static ProblemException refusal(String name, String title, String detail) {
    return new ProblemException(Problem.ofShop(name, BAD_REQUEST, title, detail));
  }

  @Override
  public String toString() {
    return "PayRequest[" + method + ", capture=" + capture + "]";
  }
}
