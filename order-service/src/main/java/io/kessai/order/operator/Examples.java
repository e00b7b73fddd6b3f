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

  private Examples() {}
}
