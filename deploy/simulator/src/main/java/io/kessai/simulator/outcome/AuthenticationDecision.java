package io.kessai.simulator.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What 3-D Secure comes to; some amounts decide it whatever the card. */
public enum AuthenticationDecision {
  /** The consumer is asked. */
  CHALLENGE(9201, "3-D Secure: the consumer is asked", "本人認証: チャレンジ"),
  /** Authenticated without asking (Y). */
  FRICTIONLESS(9202, "3-D Secure: authenticated unasked (Y)", "本人認証: フリクションレス成功 (Y)"),
  /** Not authenticated, without asking (N). */
  FRICTIONLESS_FAILURE(9203, "3-D Secure: failed unasked (N)", "本人認証: フリクションレス失敗 (N)"),
  /** Attempted: the issuer is liable (A). */
  ATTEMPT(9204, "3-D Secure: attempted, issuer liable (A)", "本人認証: アテンプト (A)"),
  /** Could not be tried: the merchant is liable (U). */
  UNAVAILABLE(9205, "3-D Secure: not possible, merchant liable (U)", "本人認証: 実行不能 (U)"),
  /** Known at the application: the card does not take part; the issuer is liable (G002). */
  NOT_ENROLLED(9206, "3-D Secure: card not enrolled (G002)", "本人認証: 未登録カード (G002)"),
  /** Known at the application: an error on the way; the merchant is liable (G005). */
  SYSTEM_ERROR(9207, "3-D Secure: system error (G005)", "本人認証: システムエラー (G005)");

  private final long amount;
  private final String english;
  private final String japanese;

  AuthenticationDecision(long amount, String english, String japanese) {
    this.amount = amount;
    this.english = english;
    this.japanese = japanese;
  }

  /** The decision that this amount forces. */
  public static Optional<AuthenticationDecision> byAmount(long amount) {
    return Arrays.stream(values()).filter(decision -> decision.amount == amount).findFirst();
  }

  /** The amounts of the table. */
  public static List<Magic> magic() {
    return Arrays.stream(values())
        .map(decision -> new Magic("¥" + decision.amount, decision.english, decision.japanese))
        .toList();
  }

  /** What is said, in English. */
  public String english() {
    return english;
  }

  /** What is said, in Japanese. */
  public String japanese() {
    return japanese;
  }
}
