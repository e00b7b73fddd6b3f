package io.kessai.storefront.order;

import io.kessai.storefront.api.PaymentsClient;
import io.kessai.storefront.api.PaymentsClient.Operated;
import io.kessai.storefront.api.Problem;
import io.kessai.storefront.api.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.regex.Pattern;

/**
 * What is asked of payment-api for an order: capture, cancel, refund and the like by the shop's
 * staff (CARD-3), completion by the consumer.
 */
@ApplicationScoped
class StaffRequests {
  private static final Pattern KEY = Pattern.compile("[a-z]{24}");
  private static final Pattern YEN = Pattern.compile("[0-9]{1,9}");
  private static final int BAD_REQUEST = 400;
  private static final int BAD_GATEWAY = 502;

  private final PaymentsClient client;

  StaffRequests(PaymentsClient client) {
    this.client = client;
  }

  /**
   * Asks; done once for each key, however often it is asked.
   *
   * @param operation payment-api's word for it, such as {@code capture}
   * @throws ProblemException where it is refused, or nobody answers
   */
  void ask(String orderId, String operation, StaffRequest form) {
    if (form.key() == null || !KEY.matcher(form.key()).matches()) {
      throw refusal("form", "This form is not complete.", "Load the page again.");
    }
    try {
      client.operate(orderId, operation, form.key(), body(form));
    } catch (ProcessingException noAnswer) {
      throw new ProblemException(
          Problem.ofShop(
              "no-answer",
              BAD_GATEWAY,
              "The payment service did not answer.",
              "Send the same request again: it is carried out once."));
    }
  }

  private static Operated body(StaffRequest form) {
    return new Operated(yen(form.amount()), form.details().values());
  }

  /** Null for all of it. */
  private static Long yen(String amount) {
    if (amount == null || amount.isBlank()) {
      return null;
    }
    if (!YEN.matcher(amount.strip()).matches()) {
      throw refusal("amount", "This is not an amount.", "Write whole yen in digits.");
    }
    return Long.valueOf(amount.strip());
  }

  private static ProblemException refusal(String name, String title, String detail) {
    return new ProblemException(Problem.ofShop(name, BAD_REQUEST, title, detail));
  }
}
