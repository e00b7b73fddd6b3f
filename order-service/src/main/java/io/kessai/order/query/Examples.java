package io.kessai.order.query;

/** The examples of the API's description; a test reads each as what it is an example of. */
final class Examples {
  static final String CAPTURED =
      """
      {
        "merchant": "main",
        "orderId": "order-1001",
        "method": "card",
        "status": "captured",
        "since": "2026-11-24T03:04:05.678Z",
        "amount": 1200,
        "authorizedAmount": 1200,
        "capturedAmount": 1200,
        "refundedAmount": 0,
        "currency": "JPY",
        "openRequests": [],
        "attention": [],
        "preliminary": false,
        "months": [],
        "customerReference": "account-20417",
        "version": 2,
        "updatedAt": "2026-11-24T03:04:05.701Z"
      }""";

  static final String REFUND_IN_DOUBT =
      """
      {
        "merchant": "main",
        "orderId": "order-1002",
        "method": "card",
        "status": "captured",
        "since": "2026-11-24T03:04:05.678Z",
        "amount": 1200,
        "authorizedAmount": 1200,
        "capturedAmount": 1200,
        "refundedAmount": 0,
        "currency": "JPY",
        "openRequests": [
          {
            "commandId": "0199f1c2-7a3b-7c4d-8e5f-60718293a4b5",
            "operation": "refund",
            "amount": 500,
            "askedAt": "2026-11-25T01:00:00Z"
          }
        ],
        "attention": [],
        "preliminary": false,
        "months": [],
        "version": 3,
        "updatedAt": "2026-11-25T01:00:00.012Z"
      }""";

  static final String PAGE =
      """
      {
        "orders": [
          {
            "merchant": "main",
            "orderId": "order-1003",
            "method": "mpi",
            "status": "captured",
            "since": "2026-11-24T03:04:05.678Z",
            "amount": 1200,
            "authorizedAmount": 1000,
            "capturedAmount": 1000,
            "refundedAmount": 0,
            "currency": "JPY",
            "openRequests": [],
            "attention": [
              {
                "code": "wrong-amount",
                "says": "Asked for 1200 JPY, but 1000 JPY was authorised."
              }
            ],
            "preliminary": false,
            "months": [],
            "version": 4,
            "updatedAt": "2026-11-24T03:04:05.701Z"
          }
        ],
        "next": "order-1003"
      }""";

  static final String HISTORY =
      """
      {
        "merchant": "main",
        "orderId": "order-1001",
        "facts": [
          {
            "id": "0199f1c2-7a3b-7c4d-8e5f-60718293a4b5-asked",
            "method": "card",
            "messenger": "storefront",
            "learnedAt": "2026-11-24T03:04:05.100Z",
            "storedAt": "2026-11-24T03:04:05.120Z",
            "summary": "Asked to authorize 1200 JPY",
            "statusAfter": "requested",
            "changed": true,
            "version": 1,
            "drift": false,
            "repeats": 0,
            "lastSeenAt": "2026-11-24T03:04:05.120Z"
          },
          {
            "id": "0199f1c2-7a3b-7c4d-8e5f-60718293a4b5-answered",
            "method": "card",
            "messenger": "answer",
            "learnedAt": "2026-11-24T03:04:05.678Z",
            "storedAt": "2026-11-24T03:04:05.701Z",
            "summary": "Authorize succeeded",
            "statusBefore": "requested",
            "statusAfter": "captured",
            "changed": true,
            "version": 2,
            "drift": false,
            "repeats": 1,
            "lastSeenAt": "2026-11-24T03:04:07Z"
          }
        ],
        "truncated": false
      }""";

  static final String DRIFT =
      """
      {
        "from": "2026-11-24",
        "to": "2026-11-24",
        "zone": "Asia/Tokyo",
        "drift": [
          { "day": "2026-11-24", "method": "mpi", "status": "captured", "facts": 3 }
        ]
      }""";

  static final String NEWEST =
      """
      {
        "orders": [
          {
            "merchant": "main",
            "orderId": "order-1002",
            "method": "cvs",
            "status": "awaiting-consumer",
            "since": "2026-11-24T03:04:05.678Z",
            "amount": 900,
            "authorizedAmount": 0,
            "capturedAmount": 0,
            "refundedAmount": 0,
            "currency": "JPY",
            "openRequests": [],
            "attention": [],
            "dueAt": "2026-11-30T14:59:59Z",
            "preliminary": false,
            "months": [],
            "customerReference": "account-20417",
            "version": 2,
            "updatedAt": "2026-11-24T03:04:05.701Z"
          }
        ],
        "next": "MjAyNi0xMS0yNFQwMzowNDowNVovb3JkZXItMTAwMg"
      }""";

  private Examples() {}
}
