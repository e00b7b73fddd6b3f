package io.kessai.order.parked;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A parked record with what is in it and what was done about it.
 *
 * @param text its value, without secrets, card data, personal data and long members; left out where
 *     it has no value
 * @param truncated whether only the text's beginning is shown
 * @param bytes how long the value is
 * @param actions the oldest first
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ParkedDetail(
    ParkedView record, Optional<String> text, boolean truncated, int bytes, List<Action> actions) {

  /** Copies the actions. */
  public ParkedDetail {
    actions = List.copyOf(actions);
  }

  /**
   * What an operator did.
   *
   * @param action {@code redrive} or {@code handle}
   * @param outcome {@code redriven}, {@code handled}, or the reason for which it is still unfit
   * @param by who, by the token
   * @param note why, in the operator's words
   */
  public record Action(String action, String outcome, String by, String note, Instant at) {}
}
