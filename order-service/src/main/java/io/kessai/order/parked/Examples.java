package io.kessai.order.parked;

/** The examples of the API's description; a test reads each as what it is an example of. */
final class Examples {
  static final String PAGE =
      """
      {
        "records": [
          {
            "id": "17",
            "topic": "payment.notices",
            "partition": 3,
            "offset": 4711,
            "merchant": "main",
            "key": "main/order-1001",
            "reason": "unknown-service",
            "says": "No method reads it; there are [card, mpi].",
            "parkedAt": "2026-11-24T03:04:05.678Z",
            "state": "open"
          }
        ],
        "next": "b3Blbi0xNw"
      }""";

  static final String DETAIL =
      """
      {
        "record": {
          "id": "17",
          "topic": "payment.notices",
          "partition": 3,
          "offset": 4711,
          "merchant": "main",
          "key": "main/order-1001",
          "reason": "unknown-service",
          "says": "No method reads it; there are [card, mpi].",
          "parkedAt": "2026-11-24T03:04:05.678Z",
          "state": "redriven",
          "endedAt": "2026-11-24T09:10:11.121Z"
        },
        "text": "{\\"id\\":\\"n-1\\",\\"merchant\\":\\"main\\",\\"service\\":\\"upop\\"}",
        "truncated": false,
        "bytes": 412,
        "actions": [
          {
            "action": "redrive",
            "outcome": "redriven",
            "by": "hanako",
            "note": "The new release reads UnionPay.",
            "at": "2026-11-24T09:10:11.121Z"
          }
        ]
      }""";

  static final String FIT =
      """
      {
        "fit": true,
        "fact": {
          "id": "n-1",
          "merchant": "main",
          "orderId": "order-1001",
          "method": "upop",
          "messenger": "notice",
          "learnedAt": "2026-11-24T03:04:05.678Z",
          "summary": "Notice of upop"
        },
        "repeated": false,
        "before": {
          "status": "awaiting-consumer",
          "amount": 1200,
          "authorizedAmount": 0,
          "capturedAmount": 0,
          "refundedAmount": 0,
          "currency": "JPY",
          "attention": []
        },
        "after": {
          "status": "captured",
          "amount": 1200,
          "authorizedAmount": 1200,
          "capturedAmount": 1200,
          "refundedAmount": 0,
          "currency": "JPY",
          "attention": []
        }
      }""";

  static final String UNFIT =
      """
      {
        "fit": false,
        "reason": "unknown-service",
        "says": "No method reads it; there are [card, mpi]."
      }""";

  static final String NOTE =
      """
      {
        "note": "The new release reads UnionPay."
      }""";

  private Examples() {}
}
