package io.kessai.simulator.books;

import java.time.Instant;
import java.util.List;

/**
 * One command as it was received.
 *
 * @param fingerprint the authentication hash: equal for the same bytes sent again
 * @param executed whether it was carried out: it neither failed nor was lost to a fault before it
 *     ran
 * @param faults what was done to it on purpose
 */
public record CallRecord(
    Instant at,
    String command,
    String serviceType,
    String fingerprint,
    boolean executed,
    String mstatus,
    String vResultCode,
    String txnId,
    List<String> faults) {}
