package io.kessai.simulator.oricosc;

import io.kessai.simulator.outcome.Magic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What becomes of an application; some amounts decide it. */
enum Decision {
  /** The screening lends the money. */
  APPROVE(OptionalLong.empty(), Optional.of(Screening.APPROVED), "approved", "承認"),
  /** The screening refuses. */
  DECLINE(
      OptionalLong.of(9101),
      Optional.of(Screening.DECLINED),
      "shopping credit: the screening declines",
      "ショッピングクレジット: 審査で否決"),
  /** The payment server refuses at once. */
  REFUSE(
      OptionalLong.of(9102),
      Optional.empty(),
      "shopping credit: refused at the application (SH91)",
      "ショッピングクレジット: 申込を受付不可 (SH91)"),
  /** The screening goes on until somebody ends it by hand. */
  UNDECIDED(
      OptionalLong.of(9103),
      Optional.empty(),
      "shopping credit: the screening ends by hand only",
      "ショッピングクレジット: 審査が終わらない"),
  /** The application is withdrawn. */
  CANCEL(
      OptionalLong.of(9104),
      Optional.of(Screening.CANCELLED),
      "shopping credit: withdrawn in the screening",
      "ショッピングクレジット: 審査中に取消"),
  /** The result comes in a code that nobody has heard of. */
  UNHEARD_OF(
      OptionalLong.of(9105),
      Optional.of(Screening.UNHEARD_OF),
      "shopping credit: a result in a code not known (99)",
      "ショッピングクレジット: 未知の審査結果コード (99)");

  private final OptionalLong amount;
  private final Optional<Screening> result;
  private final String english;
  private final String japanese;

  Decision(OptionalLong amount, Optional<Screening> result, String english, String japanese) {
    this.amount = amount;
    this.result = result;
    this.english = english;
    this.japanese = japanese;
  }

  static Decision byAmount(long amount) {
    return Arrays.stream(values())
        .filter(decision -> decision.amount.equals(OptionalLong.of(amount)))
        .findFirst()
        .orElse(APPROVE);
  }

  /** How the screening ends by itself; empty where it does not. */
  Optional<Screening> result() {
    return result;
  }

  static List<Magic> magic() {
    return Arrays.stream(values())
        .filter(decision -> decision.amount.isPresent())
        .map(
            decision ->
                new Magic("¥" + decision.amount.getAsLong(), decision.english, decision.japanese))
        .toList();
  }
}
