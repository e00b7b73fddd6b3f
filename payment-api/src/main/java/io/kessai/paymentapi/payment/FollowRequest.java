package io.kessai.paymentapi.payment;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a command on an order that is open already.
 *
 * @param amount how much, in the currency's smallest unit; {@code null} for all there is
 * @param details what the method needs for this operation; {@code null} where it needs nothing
 */
@Schema(name = "FollowUp")
record FollowRequest(Long amount, JsonNode details) {}
