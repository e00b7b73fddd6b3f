package io.kessai.simulator.oricosc;

/**
 * A completed application, attached to its order.
 *
 * @param receiptNo names it to consumer and merchant
 */
record Receipt(String receiptNo) {}
