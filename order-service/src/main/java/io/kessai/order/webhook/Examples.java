package io.kessai.order.webhook;

/** The examples of the API's description; a test reads each as what it is an example of. */
final class Examples {
  static final String REQUEST =
      """
      {
        "url": "https://shop.example/kessai",
        "events": ["order.captured", "order.refunded"],
        "enabled": true
      }""";

  static final String CREATED =
      """
      {
        "id": "6f1c2a8e-3b7d-4c55-9a10-2f7f5f0e8a11",
        "url": "https://shop.example/kessai",
        "events": ["order.captured", "order.refunded"],
        "enabled": true,
        "createdAt": "2026-11-24T03:04:05.678Z",
        "secret": "whsec_(shown here once)"
      }""";

  static final String ROTATED =
      """
      {
        "id": "6f1c2a8e-3b7d-4c55-9a10-2f7f5f0e8a11",
        "url": "https://shop.example/kessai",
        "events": [],
        "enabled": true,
        "createdAt": "2026-11-24T03:04:05.678Z",
        "previousSecretUntil": "2026-11-26T03:04:05.678Z",
        "secret": "whsec_(shown here once)"
      }""";

  static final String LIST =
      """
      {
        "webhooks": [
          {
            "id": "6f1c2a8e-3b7d-4c55-9a10-2f7f5f0e8a11",
            "url": "https://shop.example/kessai",
            "events": [],
            "enabled": true,
            "createdAt": "2026-11-24T03:04:05.678Z"
          }
        ]
      }""";

  static final String DELIVERIES =
      """
      {
        "deliveries": [
          {
            "id": "0b9e5a52-5d7c-4b36-8a53-8d3f1f6e2c44",
            "type": "order.captured",
            "orderId": "order-1001",
            "version": 2,
            "status": "pending",
            "attempts": 3,
            "queuedAt": "2026-11-24T03:04:05.701Z",
            "nextAttemptAt": "2026-11-24T03:04:51.220Z",
            "answer": 503,
            "says": "Down for maintenance"
          }
        ],
        "next": "4711"
      }""";

  static final String REDRIVEN =
      """
      {
        "redriven": 12
      }""";

  private Examples() {}
}
