package io.kessai.receiver;

import io.kessai.fact.MerchantId;
import java.time.Instant;

/**
 * A signed PUSH that cannot be believed as it is, because its body could not be read or it is of
 * the mode that the merchant is not in: what travels on the dead-letter topic beside {@code
 * payment.notices}, so that a person can look at it and nothing is dropped.
 *
 * @param merchant whose key signed it
 * @param service the service type it was sent for
 * @param receivedAt when it came
 * @param reason what is wrong with it
 * @param bodyBase64 the bytes as they were received
 */
record DeadPush(
    MerchantId merchant, String service, Instant receivedAt, String reason, String bodyBase64) {
  /** Kafka header of a dead letter that says what is wrong with it. */
  static final String REASON_HEADER = "kessai-reason";
}
