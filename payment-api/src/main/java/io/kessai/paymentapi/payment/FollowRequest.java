package io.kessai.paymentapi.payment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a capture, cancel or refund.
 *
 * @param amount how much, in the currency's smallest unit; {@code null} for all there is
 */
@Schema(name = "FollowUp")
record FollowRequest(Long amount) {}
