package io.kessai.order.operator;

/** The examples of the API's description; a test reads each as what it is an example of. */
final class Examples {
  static final String REQUEST =
      """
      {
        "why": "The consumer says that they have paid."
      }""";

  static final String WANTED =
      """
      {
        "by": "hanako",
        "why": "The consumer says that they have paid.",
        "wantedAt": "2026-11-24T09:10:11.121Z"
      }""";

  static final String UNKNOWN =
      """
      {
        "type": "urn:kessai:problem:unknown-order",
        "title": "Unknown order",
        "status": 404,
        "detail": "No fact about this order has come yet, so there is nothing to ask about."
      }""";

  private Examples() {}
}
