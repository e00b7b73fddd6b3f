package io.kessai.simulator.mpi;

import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import java.util.Optional;

/**
 * How an authentication, and the payment behind it, ended; attached to the order.
 *
 * @param result of the whole: the blocks of authentication and card together
 * @param txnType {@code AuthorizeConfirm} when nobody was asked, else {@code VerifyNotify}
 * @param cardRow the authorisation, where one was tried
 */
record Verification(Verdict verdict, Result result, String txnType, Optional<Row> cardRow) {

  static final String UNASKED = "AuthorizeConfirm";
  static final String ASKED = "VerifyNotify";

  /** {@code mpiMstatus}. */
  String mpiStatus() {
    return result.mstatus();
  }

  /** {@code cardMstatus}: empty where no authorisation was tried. */
  String cardStatus() {
    return cardRow.map(row -> row.result().mstatus()).orElse("");
  }

  /** A member of the authorisation's row, or empty. */
  String card(String member) {
    return cardRow.map(row -> row.details().getOrDefault(member, "")).orElse("");
  }

  /** {@code cardTransactionType}: empty where the card was refused. */
  String cardType() {
    return cardRow
        .filter(row -> !row.result().isFailure())
        .map(row -> row.details().get("cardTransactionType"))
        .orElse("");
  }
}
