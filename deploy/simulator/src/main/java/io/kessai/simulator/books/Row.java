package io.kessai.simulator.books;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One command as the payment server remembers it: {@code transactionInfo} of a search (protocol
 * section 6.2), failed ones included.
 *
 * @param txnId the {@code custTxn} that the command was answered with
 * @param details {@code properTransactionInfo}, with {@code txnKind}
 */
public record Row(
    String txnId,
    String command,
    Result result,
    Instant at,
    Optional<Long> amount,
    Map<String, String> details) {}
