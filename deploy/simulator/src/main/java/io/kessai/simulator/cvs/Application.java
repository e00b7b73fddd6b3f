package io.kessai.simulator.cvs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An application for a payment at a store, attached to its order.
 *
 * @param receiptNo what the consumer pays by
 * @param due until when that is possible
 * @param properties what a search tells of it; the consumer's own words among them
 * @param pushUrl where the notice goes; empty for nowhere
 */
record Application(
    Store store,
    String receiptNo,
    Instant due,
    Map<String, String> properties,
    Optional<String> pushUrl) {}
