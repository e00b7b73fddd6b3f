package io.kessai.order.parked;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kessai.fact.Attention;
import io.kessai.fact.Fact;
import io.kessai.fact.Money;
import io.kessai.fact.OrderState;
import io.kessai.order.fold.Foreseen;
import io.kessai.order.intake.Reading.Unfit;
import io.kessai.order.query.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a parked record reads as now, and what it would do. Nothing of it is stored.
 *
 * @param fit whether a redrive would apply it
 * @param reason why it would not
 * @param says the same for people
 * @param fact what it reads as
 * @param repeated whether the order has this fact already
 * @param before the order as it is; left out where nothing is known of it
 * @param after the order as it would be
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReadAgain(
    boolean fit,
    Optional<String> reason,
    Optional<String> says,
    Optional<ReadFact> fact,
    Optional<Boolean> repeated,
    Optional<Outlook> before,
    Optional<Outlook> after) {

  static ReadAgain of(Reread reread) {
    return new ReadAgain(
        reread.why().isEmpty(),
        reread.why().map(Unfit::reason),
        reread.why().map(Unfit::getMessage),
        reread.fact().map(ReadFact::of),
        reread.foreseen().map(Foreseen::repeated),
        reread.foreseen().flatMap(Foreseen::before).map(Outlook::of),
        reread.foreseen().map(Foreseen::after).map(Outlook::of));
  }

  /** A fact as far as it tells an operator which one it is. */
  public record ReadFact(
      String id,
      String merchant,
      String orderId,
      String method,
      String messenger,
      Instant learnedAt,
      String summary) {

    static ReadFact of(Fact fact) {
      return new ReadFact(
          fact.id(),
          fact.key().merchant().value(),
          fact.key().order().value(),
          fact.method(),
          Words.of(fact.messenger()),
          fact.learnedAt(),
          fact.summary());
    }
  }

  /**
   * An order's state and money.
   *
   * @param amount what the consumer is to pay; left out while the opening is not known
   * @param attention why a person should look at it
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Outlook(
      String status,
      Optional<Long> amount,
      long authorizedAmount,
      long capturedAmount,
      long refundedAmount,
      String currency,
      List<Attention> attention) {

    static Outlook of(OrderState state) {
      return new Outlook(
          Words.of(state.state()),
          state.asked().map(Money::amount),
          state.authorized().amount(),
          state.captured().amount(),
          state.refunded().amount(),
          state.authorized().currency().getCurrencyCode(),
          state.attention());
    }
  }
}
