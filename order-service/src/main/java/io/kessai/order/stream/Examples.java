package io.kessai.order.stream;

/** The examples of the API's description; a test reads each as what it is an example of. */
final class Examples {
  static final String EVENT =
      """
      id: 2
      event: order.captured
      data: {"type":"order.captured","timestamp":"2026-11-24T03:04:05.701Z","data":\
      {"merchant":"main","orderId":"order-1001","method":"card","status":"captured",\
      "since":"2026-11-24T03:04:05.678Z","amount":1200,"authorizedAmount":1200,\
      "capturedAmount":1200,"refundedAmount":0,"currency":"JPY","openRequests":[],\
      "attention":[],"preliminary":false,"months":[],"version":2,\
      "updatedAt":"2026-11-24T03:04:05.701Z"}}""";

  static final String UNKNOWN =
      """
      {
        "type": "urn:kessai:problem:unknown-order",
        "title": "Unknown order",
        "status": 404,
        "detail": "No fact about this order has come yet. If it was placed just now, ask again."
      }""";

  static final String FORGOTTEN =
      """
      {
        "type": "urn:kessai:problem:events-forgotten",
        "title": "Events no longer kept",
        "status": 410,
        "detail": "Read the orders by REST, and ask for events without Last-Event-ID."
      }""";

  static final String TOO_MANY =
      """
      {
        "type": "urn:kessai:problem:too-many-streams",
        "title": "Too many streams",
        "status": 429,
        "detail": "Close one first: one stream of the merchant tells of all its orders."
      }""";

  private Examples() {}
}
