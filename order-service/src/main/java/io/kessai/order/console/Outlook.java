package io.kessai.order.console;

import io.kessai.fact.Attention;
import io.kessai.fact.Money;
import io.kessai.fact.OrderState;
import java.util.List;
import java.util.Optional;

/**
 * An order as it is, beside the same order as it would be.
 *
 * @param before empty where nothing is known of the order
 * @param after the order as it would be
 */
record Outlook(Optional<OrderState> before, OrderState after) {

  /** Whether there is any difference to see. */
  public boolean isChange() {
    return isMove() || isAttentionNew() || figures().stream().anyMatch(Figure::isNew);
  }

  /** Whether the order's state is another one after it. */
  public boolean isMove() {
    return before.map(OrderState::state).filter(after.state()::equals).isEmpty();
  }

  /** Whether there are other reasons to look at it afterwards. */
  public boolean isAttentionNew() {
    return !attentionBefore().equals(after.attention());
  }

  /** Why a person should look at it now. */
  public List<Attention> attentionBefore() {
    return before.map(OrderState::attention).orElse(List.of());
  }

  /** Each amount. */
  public List<Figure> figures() {
    return List.of(
        new Figure(Amount.ASKED, before.flatMap(OrderState::asked), after.asked()),
        figure(Amount.AUTHORIZED, before.map(OrderState::authorized), after.authorized()),
        figure(Amount.CAPTURED, before.map(OrderState::captured), after.captured()),
        figure(Amount.REFUNDED, before.map(OrderState::refunded), after.refunded()));
  }

  private static Figure figure(Amount amount, Optional<Money> before, Money after) {
    return new Figure(amount, before, Optional.of(after));
  }

  /** An amount that an order has. */
  enum Amount {
    /** What the consumer is to pay. */
    ASKED,
    /** Held for the merchant. */
    AUTHORIZED,
    /** Taken for the merchant. */
    CAPTURED,
    /** Given back. */
    REFUNDED
  }

  /** One amount, before and after. */
  record Figure(Amount amount, Optional<Money> before, Optional<Money> after) {

    /** Whether it is another one after it. */
    public boolean isNew() {
      return !before.equals(after);
    }
  }
}
