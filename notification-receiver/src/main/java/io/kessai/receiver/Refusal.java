package io.kessai.receiver;

import java.util.Locale;

/** Why a request is not acknowledged: what the metrics count and what the sender is told. */
enum Refusal {
  /** The path names no service that is received. */
  UNKNOWN_SERVICE(
      404,
      "No notices are received here",
      "Post to /push/ and a service type; kessai.push.services says which are open."),
  /** How long the body is was not said before it came. */
  NO_LENGTH(411, "The length is missing", "Send a Content-Length header and no chunked body."),
  /** More headers than the payment server ever sends. */
  TOO_MANY_HEADERS(431, "Too many headers", "Send at most 100 headers with a request."),
  /** Longer headers than the payment server ever sends. */
  HEADERS_TOO_LARGE(431, "Headers too large", "Send at most 8 KiB of headers with a request."),
  /** Longer than allowed. */
  OVERSIZED(413, "The body is too long", "kessai.push.max-body says how long one may be."),
  /** Nothing was sent. */
  EMPTY(400, "The body is empty", "Send the notices as a form in the body."),
  /** No signature came. */
  UNSIGNED(401, "The signature is missing", "Sign the body in the Content-HMAC header."),
  /** What came as signature is none. */
  MALFORMED_SIGNATURE(
      401,
      "The signature is malformed",
      "Content-HMAC is h=HmacSHA256;s=<merchantCcid>;v=<64 hexadecimal digits>."),
  /** Signed for a merchant that is not of this suite. */
  UNKNOWN_MERCHANT(403, "The signature is not believed", "No merchant here has this CCID."),
  /** Not signed with a key of the merchant, or not these bytes. */
  WRONG_SIGNATURE(
      403,
      "The signature is not believed",
      "The body was changed, or signed with a key that is not the merchant's."),
  /** As much is under way as may be. */
  OVERLOADED(503, "Too much is under way", "Nothing of this request was stored. Send it again."),
  /** Kafka did not take it, or not in time. */
  NOT_STORED(503, "The notices could not be stored", "Send them again.");

  private final int status;
  private final String title;
  private final String detail;

  Refusal(int status, String title, String detail) {
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  int status() {
    return status;
  }

  /** Whether the same request may well be taken later. */
  boolean isTemporary() {
    return status == 503;
  }

  /** In lower-case words joined by hyphens, for metrics, logs and the problem's type. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Problem problem() {
    return new Problem("urn:kessai:problem:" + code(), title, status, detail);
  }

  /**
   * The body of an answer that refuses (RFC 9457).
   *
   * @param type stable name of the problem
   * @param title what is wrong
   * @param status the HTTP status
   * @param detail what to do
   */
  record Problem(String type, String title, int status, String detail) {
    static final String MEDIA_TYPE = "application/problem+json";
  }
}
