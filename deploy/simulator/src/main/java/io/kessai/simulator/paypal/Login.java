package io.kessai.simulator.paypal;

/** The consumer who approved at PayPal, attached to the order. */
record Login(String payerId) {}
