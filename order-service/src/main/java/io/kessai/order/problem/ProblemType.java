package io.kessai.order.problem;

import java.util.Locale;
import java.util.Set;

/**
 * Every kind of problem that callers are answered with. What payment-api answers too has the same
 * word, status and title there.
 */
public enum ProblemType {
  /** Fields or parameters are wrong; {@code errors} names them all. */
  INVALID_REQUEST(400, "Invalid request", "Mend what errors names and send the request again."),
  /** No token, or one that is not believed. */
  UNAUTHENTICATED(
      401,
      "Who is calling is not known",
      "Send a valid, unexpired JWT of this suite's issuer as Authorization: Bearer."),
  /** The token's scope is too small. */
  MISSING_SCOPE(
      403,
      "The token's scope does not allow this",
      "Use a token whose scope claim allows this; the API's description names the scope."),
  /** The token is for other merchants; one that does not exist is answered alike. */
  MERCHANT_FORBIDDEN(
      403,
      "The caller may not act for this merchant",
      "Use a token whose merchants claim names this merchant."),
  /** A form of the console that the console did not make. */
  NOT_OUR_FORM(
      403, "Not sent by a page of the console", "Open the page again, and use the button there."),
  /** Nothing is at the address. */
  NOT_FOUND(404, "Not found", "Nothing is at this address; see /q/openapi."),
  /** No fact about the order has come, or its id can be none. */
  UNKNOWN_ORDER(
      404,
      "There is no such order",
      "No fact about this order has come yet. If it was placed just now, ask again."),
  /** The merchant has no such webhook. */
  UNKNOWN_WEBHOOK(
      404, "There is no such webhook", "This merchant has no webhook of this id; list them."),
  /** The webhook has no such delivery, or it is not dead. */
  UNKNOWN_DELIVERY(
      404, "There is no such delivery", "This webhook has no dead delivery of this id."),
  /** Nothing that was parked has this id. */
  UNKNOWN_RECORD(404, "There is no such record", "No parked record has this id; list them."),
  /** HTTP's own. */
  METHOD_NOT_ALLOWED(405, "Method not allowed", "See /q/openapi for the address's methods."),
  /** HTTP's own. */
  NOT_ACCEPTABLE(406, "Not acceptable", "Accept application/json and application/problem+json."),
  /** The order is no longer as the operator saw it. */
  ORDER_CHANGED(
      409,
      "The order has changed",
      "More was learned of it since the page was shown. Look at it again."),
  /** Somebody has seen to the record already. */
  PARKED_ENDED(
      409,
      "Already seen to",
      "The record was redriven or handled before; its actions say by whom and why."),
  /** What was parked cannot be applied now either. */
  STILL_UNFIT(
      409,
      "Still unfit",
      "It cannot be applied (unknown-service): No method reads it; there are [card, mpi]. It stays"
          + " open: mend the cause and redrive it, or mark it as handled."),
  /** The merchant has as many webhooks as are allowed. */
  TOO_MANY_WEBHOOKS(
      409, "Too many webhooks", "Delete one first, or ask the operator for a higher limit."),
  /** Nothing is sent to a webhook that is off. */
  WEBHOOK_DISABLED(
      409, "The webhook is switched off", "Switch it on first: put it with enabled true."),
  /** What came after the event is not kept any more. */
  EVENTS_FORGOTTEN(
      410,
      "Events no longer kept",
      "Read the orders by REST, and ask for events without Last-Event-ID."),
  /** HTTP's own. */
  TOO_LARGE(413, "Request too large", "Send at most 64 KiB in the body of a request."),
  /** HTTP's own. */
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "Send application/json."),
  /** The order has more facts than are read at once. */
  HISTORY_TOO_LONG(
      422, "Too much to read again", "The order has more facts than kessai.query.history-limit."),
  /** The console does not look through everything. */
  SEARCH_TOO_WIDE(422, "Too much to look through", "Name the merchant, or more of the order's id."),
  /** The storefront is over its rate. */
  TOO_MANY_REQUESTS(
      429,
      "This storefront asks too often",
      "Send the same again after Retry-After seconds; ask the operator for a higher rate than 100 a"
          + " second if it stays."),
  /** The merchant follows by as many streams as are allowed. */
  TOO_MANY_STREAMS(
      429,
      "Too many streams",
      "Close one first: one stream of the merchant tells of all its orders."),
  /** HTTP's own. */
  HEADERS_TOO_LARGE(431, "Headers too large", "Send at most 16 KiB of headers with a request."),
  /** HTTP's own. */
  TOO_MANY_HEADERS(431, "Too many headers", "Send at most 100 headers with a request."),
  /** A defect of ours. */
  INTERNAL_ERROR(
      500,
      "Something failed on our side",
      "It was logged. Ask the operator if it stays when you send the same again."),
  /** The database is away for a moment. */
  UNAVAILABLE(
      503,
      "Temporarily unavailable",
      "Nothing was changed. Send the same request again after Retry-After seconds."),
  /** The operator has set no key for webhooks. */
  WEBHOOKS_OFF(
      503,
      "Webhooks are off",
      "Ask the operator to set a key for webhooks, or follow the changes by events.");

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
