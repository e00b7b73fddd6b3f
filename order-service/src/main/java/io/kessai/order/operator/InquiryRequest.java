package io.kessai.order.operator;

/**
 * An operator wants the payment server to be asked about an order.
 *
 * @param why 1 to 500 characters for whoever asks later; no card numbers, no personal data
 */
public record InquiryRequest(String why) {}
