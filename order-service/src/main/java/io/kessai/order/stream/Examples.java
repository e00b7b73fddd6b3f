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

  private Examples() {}
}
