package io.kessai.simulator.oricosc;

import java.util.Map;

/**
 * An application for shopping credit, attached to its order.
 *
 * @param id names its pages
 * @param redirectionUri where the browser goes back to
 * @param firstItem what the consumer reads first
 * @param members the request's members as a search tells them
 */
record Application(
    String id,
    String redirectionUri,
    String oricoOrderNo,
    String firstItem,
    long loan,
    Map<String, String> members) {}
