package io.kessai.paymentapi.problem;

import java.util.Locale;
import java.util.Set;

/** Every kind of problem that callers are answered with. */
public enum ProblemType {
  /** Fields or parameters are wrong; {@code errors} names them all. */
  INVALID_REQUEST(
      400,
      "Invalid request",
      "Mend what errors names and send the request again, a command with a new Idempotency-Key."),
  /** A card number where none may be; nothing was stored of it. */
  CARD_NUMBER_REFUSED(
      400,
      "The request carries what looks like a card number",
      "Nothing of it was stored. Give the card to the token server from the browser, and send only"
          + " the token."),
  /** A command without a usable {@code Idempotency-Key}. */
  IDEMPOTENCY_KEY_REQUIRED(
      400,
      "The request needs an Idempotency-Key",
      "Send a header Idempotency-Key of 1 to 100 visible ASCII characters, a new one for each"
          + " command and the same one when you try a command again."),
  /** No token, or one that is not believed. */
  UNAUTHENTICATED(
      401,
      "Who is calling is not known",
      "Send a valid JWT of this suite's issuer as Authorization: Bearer."),
  /** The token's scope is too small. */
  MISSING_SCOPE(
      403,
      "The token's scope does not allow this",
      "Ask the operator for a token whose scope does."),
  /** The token is for other merchants; one that does not exist is answered alike. */
  MERCHANT_FORBIDDEN(
      403,
      "The caller may not act for this merchant",
      "Use one of the merchants in the token's claim 'merchants'."),
  /** Nothing is at the address. */
  NOT_FOUND(404, "Not found", "Nothing is at this address; see /q/openapi."),
  /** The merchant has no such order. */
  UNKNOWN_ORDER(
      404,
      "There is no such order",
      "Start a payment for it first, or check merchant and order id."),
  /** The suite has no such method. */
  UNKNOWN_METHOD(404, "There is no such payment method", "This suite has: bank, card, cvs."),
  /** The method has no such lookup. */
  UNKNOWN_LOOKUP(
      404,
      "There is nothing of this name",
      "Check the payment method and the name in the address."),
  /** HTTP's own. */
  METHOD_NOT_ALLOWED(405, "Method not allowed", "See /q/openapi for the address's methods."),
  /** HTTP's own. */
  NOT_ACCEPTABLE(406, "Not acceptable", "Accept application/json and application/problem+json."),
  /** A capture or refund of more than is left (CARD-4). */
  AMOUNT_TOO_HIGH(
      409, "More than there is", "At most 500 JPY is left to refund, counting open commands."),
  /** Another command on the order has no outcome yet. */
  COMMAND_IN_PROGRESS(
      409,
      "Another command on this order is not finished",
      "Read the payment until it is no longer in doubt, then decide again."),
  /** What the operation needs becomes known only when the consumer comes back. */
  NOT_READY(
      409,
      "The consumer has not come back yet",
      "This can be asked once the consumer's browser has come back from the payment company."),
  /** The method never has this operation. */
  OPERATION_NOT_OFFERED(
      409, "The payment method has no such operation", "bank offers [authorize]."),
  /** An order is one attempt to be paid, and this one was made. */
  ORDER_EXISTS(
      409,
      "The order id is taken",
      "An order is one attempt to be paid: use a new order id for another one, or the same"
          + " Idempotency-Key to try this one again."),
  /** The order is not in a state from which this goes. */
  WRONG_STATE(
      409,
      "The order's state does not allow this",
      "It is captured; to cancel it must be [authorized]. Read the payment again if you expected"
          + " another state."),
  /** HTTP's own. */
  TOO_LARGE(413, "Request too large", "Send at most 64 KiB in the body of a request."),
  /** HTTP's own. */
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "Send application/json."),
  /** One key for two different requests. */
  IDEMPOTENCY_KEY_REUSED(
      422,
      "The Idempotency-Key was used for another request",
      "Use a new key for each command; the same key only to send exactly the same again."),
  /** The payment server said no, and the order stays as it was; {@code code} says why. */
  REFUSED_BY_PAYMENT_SERVER(
      422,
      "The payment server refused the command",
      "Nothing was changed. The payment server says: the amount is too high."),
  /** The storefront is over its rate. */
  TOO_MANY_REQUESTS(
      429,
      "This storefront asks too often",
      "Nothing of this request was begun. Send exactly the same again after Retry-After seconds,"
          + " with the same Idempotency-Key; ask the operator for a higher rate than 100 a second if"
          + " it stays."),
  /** HTTP's own. */
  HEADERS_TOO_LARGE(431, "Headers too large", "Send at most 16 KiB of headers with a request."),
  /** HTTP's own. */
  TOO_MANY_HEADERS(431, "Too many headers", "Send at most 100 headers with a request."),
  /** A defect of ours. */
  INTERNAL_ERROR(
      500,
      "Something failed on our side",
      "If a command was under way it is not lost: read the payment, or send the same request again"
          + " with the same Idempotency-Key."),
  /** The command never arrived, and is over. */
  NOT_EXECUTED(
      503,
      "The command never reached the payment server",
      "Nothing happened. Give it again with a new Idempotency-Key; to open an order, with a new"
          + " order id too."),
  /** More is under way than can be answered in time. */
  OVERLOADED(
      503,
      "Too much is under way",
      "Nothing of this request was begun. Send exactly the same again a little later, with the same"
          + " Idempotency-Key."),
  /** There was no connection to the payment server. */
  PAYMENT_SERVER_UNREACHABLE(
      503,
      "The payment server could not be reached",
      "Nothing was sent. Send exactly the same again with the same Idempotency-Key."),
  /** Something of ours is away for a moment. */
  UNAVAILABLE(
      503,
      "Temporarily unavailable",
      "If a command was under way it is not lost: send the same request again with the same"
          + " Idempotency-Key after Retry-After seconds.");

  private static final String URN = "urn:kessai:problem:";
  private static final Set<ProblemType> OF_HTTP =
      Set.of(NOT_FOUND, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, TOO_LARGE, UNSUPPORTED_MEDIA_TYPE);

  private final int status;
  private final String title;
  private final String detail;

  ProblemType(int status, String title, String detail) {
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  /** The type of what HTTP itself says no to with this status. */
  static ProblemType ofHttp(int status) {
    return OF_HTTP.stream()
        .filter(type -> type.status == status)
        .findFirst()
        .orElse(INVALID_REQUEST);
  }

  /** Its last part, such as {@code unknown-order}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The whole type, stable: machines go by it. */
  public String urn() {
    return URN + word();
  }

  /** The HTTP status it comes with. */
  public int status() {
    return status;
  }

  /** Always the same for a type. */
  String title() {
    return title;
  }

  /** What to do; an example of it where that hangs on the case. */
  String detail() {
    return detail;
  }
}
