package io.kessai.simulator.outcome;

import io.kessai.simulator.books.Result;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the card company says to an authorisation; some amounts decide it whatever the card. */
public enum CardDecision {
  /** Approved. */
  APPROVE(OptionalLong.empty(), "approved", "承認"),
  /** Refused: over the limit. */
  OVER_LIMIT(OptionalLong.of(9101), "declined: over the limit (AG91)", "限度額オーバー (AG91)"),
  /** Refused: invalid card. */
  INVALID_CARD(OptionalLong.of(9102), "declined: invalid card (AG48)", "無効カード (AG48)"),
  /** On hold; Retry completes it. */
  PENDING(OptionalLong.of(9103), "pending; Retry approves", "保留。再実行で承認"),
  /** On hold; Retry finds it refused. */
  PENDING_THEN_DECLINED(OptionalLong.of(9104), "pending; Retry declines", "保留。再実行で否決");

  private static final Result APPROVED = Result.success("A001", "処理が成功しました。");
  private static final Result HELD = Result.pending("A091", "処理が保留されました。");
  private static final Result REFUSED_OVER_LIMIT =
      Result.failure("AG91", "カード会社でエラーが発生しました。（限度額オーバー）");
  private static final Result REFUSED_INVALID = Result.failure("AG48", "カード会社でエラーが発生しました。（無効カード）");

  private final OptionalLong amount;
  private final String english;
  private final String japanese;

  CardDecision(OptionalLong amount, String english, String japanese) {
    this.amount = amount;
    this.english = english;
    this.japanese = japanese;
  }

  /** The decision that this amount forces. */
  public static Optional<CardDecision> byAmount(long amount) {
    return Arrays.stream(values())
        .filter(decision -> decision.amount.equals(OptionalLong.of(amount)))
        .findFirst();
  }

  /** The first answer to an authorisation. */
  public Result first() {
    return switch (this) {
      case APPROVE -> APPROVED;
      case OVER_LIMIT -> REFUSED_OVER_LIMIT;
      case INVALID_CARD -> REFUSED_INVALID;
      case PENDING, PENDING_THEN_DECLINED -> HELD;
    };
  }

  /** The answer to Retry after {@link #first} was pending. */
  public Result afterRetry() {
    return switch (this) {
      case APPROVE, PENDING -> APPROVED;
      case OVER_LIMIT, PENDING_THEN_DECLINED -> REFUSED_OVER_LIMIT;
      case INVALID_CARD -> REFUSED_INVALID;
    };
  }

  /** The amounts of the table. */
  public static List<Magic> magic() {
    return Arrays.stream(values())
        .filter(decision -> decision.amount.isPresent())
        .map(
            decision ->
                new Magic("¥" + decision.amount.getAsLong(), decision.english, decision.japanese))
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
