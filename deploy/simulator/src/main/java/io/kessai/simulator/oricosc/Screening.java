package io.kessai.simulator.oricosc;

import java.util.Arrays;
import java.util.Optional;

/** {@code orderStateCode}. The public material names no value: these are the simulator's own. */
enum Screening {
  /** Under way. */
  UNDER_WAY("10", ""),
  /** The money is lent. */
  APPROVED("20", "approve"),
  /** The money is not lent. */
  DECLINED("30", "decline"),
  /** The application or the contract was withdrawn. */
  CANCELLED("40", "cancel"),
  /** Something that no merchant has heard of. */
  UNHEARD_OF("99", "");

  private final String code;
  private final String order;

  Screening(String code, String order) {
    this.code = code;
    this.order = order;
  }

  String code() {
    return code;
  }

  /** The result that a person orders in this word. */
  static Optional<Screening> ordered(String word) {
    return Arrays.stream(values())
        .filter(screening -> !screening.order.isEmpty() && screening.order.equals(word))
        .findFirst();
  }
}
