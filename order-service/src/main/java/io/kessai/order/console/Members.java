package io.kessai.order.console;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What of a raw message an operator is shown: codes, amounts, times and the payment server's ids,
 * by name, and only where they look like it. What is not named here may be about a person, or let
 * somebody act, and is withheld.
 */
final class Members {
  private static final Set<String> OUTCOMES =
      Set.of(
          "mstatus",
          "vResultCode",
          "mpiMstatus",
          "mpiVresultCode",
          "cardMstatus",
          "crResultCode",
          "resActionCode",
          "resCenterErrorCode",
          "orderStateCode",
          "orderStatus",
          "paymentStatus",
          "status",
          "mpStatus",
          "pending",
          "fixed",
          "txnFixed",
          "overMaxCountFlag",
          "searchCount");
  private static final Set<String> KINDS =
      Set.of(
          "serviceType",
          "serviceTypeCd",
          "txnType",
          "txnKind",
          "txnVersion",
          "command",
          "detailCommandType",
          "lastSuccessTxnType",
          "successDetailTxnType",
          "cvsType",
          "cvsTxnType",
          "peTxnType",
          "upopTxnType",
          "alipayTxnType",
          "ppTxnType",
          "oricoTxnType",
          "mpiTransactionType",
          "mpiTransactiontype",
          "cardTransactionType",
          "cardTransactiontype",
          "crServiceType",
          "accountingType",
          "terminalKind",
          "settlementMethod",
          "payType",
          "res3dMessageVersion",
          "reqWithCapture",
          "dummy");
  private static final Set<String> AMOUNTS =
      Set.of(
          "amount",
          "reqAmount",
          "rcvAmount",
          "settleAmount",
          "refundAmount",
          "capturedAmount",
          "remainingAmount",
          "balance",
          "settlementBalance",
          "feeAmount",
          "feeRefundAmount",
          "netRefundAmount",
          "settleCurrency",
          "settleRate",
          "reqCurrencyUnit");
  private static final Set<String> TIMES =
      Set.of(
          "pushTime",
          "txnTime",
          "txnDatetime",
          "txnDatetimeJp",
          "txnDatetimeCn",
          "startDatetime",
          "requestDate",
          "payLimit",
          "payLimitDatetime",
          "paidDatetime",
          "paymentDatetime",
          "paymentDate",
          "rcvDate",
          "receiptDate",
          "receivedDatetime",
          "captureDatetime",
          "cancelDatetime",
          "terminateDatetime",
          "settleDate",
          "gatewayRequestDate",
          "gatewayResponseDate",
          "centerRequestDate",
          "centerResponseDate",
          "month",
          "mpFirstDate",
          "mpDay");
  private static final Set<String> IDS =
      Set.of(
          "orderId",
          "originalOrderId",
          "crOrderId",
          "upopOrderId",
          "oricoOrderNo",
          "txnId",
          "custTxn",
          "marchTxn",
          "pushId",
          "numberOfNotify");

  /** No name, no address of mail, no sentence. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:/ +-]{0,64}");

  private Members() {}

  /** Each member, by name; a value that is withheld reads as empty. */
  static Map<String, Member> of(Map<String, String> raw) {
    Map<String, Member> members = new TreeMap<>();
    raw.forEach(
        (name, value) ->
            members.put(name, mayShow(name, value) ? new Member(value, true) : Member.WITHHELD));
    return members;
  }

  private static boolean mayShow(String name, String value) {
    return (OUTCOMES.contains(name)
            || KINDS.contains(name)
            || AMOUNTS.contains(name)
            || TIMES.contains(name)
            || IDS.contains(name))
        && PLAIN.matcher(value).matches();
  }

  /** A member's value, where it is shown. */
  record Member(String value, boolean isShown) {
    private static final Member WITHHELD = new Member("", false);
  }
}
