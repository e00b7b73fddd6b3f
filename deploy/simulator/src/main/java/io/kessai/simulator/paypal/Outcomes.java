package io.kessai.simulator.paypal;

import io.kessai.simulator.books.Result;
import io.kessai.simulator.outcome.Magic;
import java.util.List;

/** What PayPal says; some amounts decide it. */
final class Outcomes {

  static final long LARGEST_AMOUNT = 1_000_000;

  static final Result DONE = Result.success("L001", "処理が成功しました。");
  static final Result ON_HOLD = Result.pending("L091", "PayPalで審査中です。");
  static final Result REFUSED = Result.failure("LG91", "PayPalでエラーが発生しました。");
  static final Result NO_SUCH_PAYER =
      Result.failure("LG93", "ログインが完了していません。 Nobody with this payerId has approved.");

  private static final long PAYER_REFUSED = 9101;
  private static final long CHECKOUT_REFUSED = 9102;
  private static final long REVIEWED = 9103;
  private static final long CAPTURE_REFUSED = 9301;
  private static final long REFUND_REFUSED = 9302;
  private static final long STATEMENT_FAILS = 9401;
  private static final long STATEMENT_HOLDS = 9402;

  private Outcomes() {}

  static List<Magic> magic() {
    return List.of(
        magic(PAYER_REFUSED, "do is refused (LG91)", "支払い拒否 (LG91)"),
        magic(CHECKOUT_REFUSED, "set is refused (LG91)", "申込エラー (LG91)"),
        magic(REVIEWED, "do is pending; done after a review", "審査で保留。のちに完了"),
        magic(CAPTURE_REFUSED, "capture of this amount is refused", "売上エラー"),
        magic(REFUND_REFUSED, "Refund of this amount is refused", "返金エラー"),
        magic(STATEMENT_FAILS, "the statement says failure", "確報: 失敗"),
        magic(STATEMENT_HOLDS, "the statement says pending", "確報: 保留"));
  }

  static Result announced(long amount) {
    return amount == CHECKOUT_REFUSED ? REFUSED : DONE;
  }

  static Result completed(long amount) {
    if (amount == PAYER_REFUSED) {
      return REFUSED;
    }
    return amount == REVIEWED ? ON_HOLD : DONE;
  }

  static Result captured(long amount) {
    return amount == CAPTURE_REFUSED ? REFUSED : DONE;
  }

  static Result refunded(long amount) {
    return amount == REFUND_REFUSED ? REFUSED : DONE;
  }

  static Statements.Status stated(long amount) {
    if (amount == STATEMENT_FAILS) {
      return Statements.Status.FAILURE;
    }
    return amount == STATEMENT_HOLDS ? Statements.Status.PENDING : Statements.Status.SUCCESS;
  }

  private static Magic magic(long amount, String english, String japanese) {
    return new Magic("¥" + amount, "PayPal: " + english, "PayPal: " + japanese);
  }
}
