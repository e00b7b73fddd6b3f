package io.kessai.simulator.command;

import io.kessai.simulator.books.Result;

/**
 * Results of requests that are refused for what they are. The public material names few of these
 * codes; those that end in 9x are the simulator's own.
 */
public final class Refusals {

  static final Result MALFORMED =
      Result.failure("NC91", "リクエストの形式が不正です。 The body is not params and authHash in JSON.");
  static final Result NOT_AUTHENTIC =
      Result.failure("NC92", "認証に失敗しました。 Unknown merchantCcid, or authHash does not match.");
  static final Result NO_SUCH_COMMAND =
      Result.failure("NC93", "コマンドが存在しません。 No such command or service type.");
  static final Result DUMMY_MISMATCH =
      Result.failure("NC94", "dummyRequest とURLが一致しません。 dummyRequest and path disagree.");
  static final Result TOO_LARGE = Result.failure("NC95", "リクエストが大きすぎます。 The body is too large.");

  /** The order id is taken, by whatever service type (protocol section 2.1). */
  public static final Result ORDER_EXISTS =
      Result.failure("NH91", "この取引IDは既に使用されています。 This order id is used already.");

  /** A follow-up names an order that was never opened. */
  public static final Result NO_SUCH_ORDER =
      Result.failure("NH92", "取引が存在しません。 There is no such order.");

  /** The order's state does not allow the command. */
  public static final Result WRONG_STATE =
      Result.failure("NH02", "この状態の取引には実行できません。 The order's state does not allow this.");

  private Refusals() {}
}
