package io.kessai.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * How far an order has come. Each state names what it leads to; reachability, not a table of legal
 * neighbours, decides what a newly learned state means, so that a lost notice makes no later one
 * illegal (ORDER-1).
 *
 * <p>Declared from the most to the least telling: where two states contradict each other, the one
 * declared first shows, whichever was learned first. There is no state for partial money, which is
 * a total, nor for a request in progress, which is an open row.
 */
public enum PaymentState {
  /** All that was captured has been given back. */
  REFUNDED,
  /** The merchant has the money, or a part of what was authorised. */
  CAPTURED(REFUNDED),
  /** Given up on the merchant's wish before any money was taken. */
  CANCELLED,
  /** The authorisation ran out unused. */
  LAPSED,
  /** The consumer's money is held for the merchant. */
  AUTHORIZED(CAPTURED, CANCELLED, LAPSED),
  /** The carrier struck a standing agreement off: it can be charged no more (CARR-5). */
  ERASED,
  /** A standing agreement that was ended on the merchant's wish (CARR-6, CARR-7). */
  ENDED(ERASED),
  /** The consumer has agreed to be charged again and again. */
  ACTIVE(ENDED, ERASED),
  /** The payment server, the issuer or the consumer said no. */
  DECLINED,
  /** Nobody came to pay in time. Our own conclusion from silence, so a decline may still follow. */
  EXPIRED(DECLINED),
  /** The consumer has something to do: authenticate, log in, go to a store. */
  AWAITING_CONSUMER(AUTHORIZED, CAPTURED, ACTIVE, CANCELLED, DECLINED, EXPIRED),
  /** The storefront asked; nothing more is known. */
  REQUESTED(AWAITING_CONSUMER, AUTHORIZED, CAPTURED, ACTIVE, DECLINED, EXPIRED);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of makes immutable sets
  private final Set<PaymentState> next;

  @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf makes immutable sets
  private final Set<PaymentState> reached;

  PaymentState(PaymentState... next) {
    this.next = next.length == 0 ? Set.of() : Set.of(next);
    Set<PaymentState> further = new HashSet<>(this.next);
    this.next.forEach(step -> further.addAll(step.reached));
    this.reached = Set.copyOf(further);
  }

  /** The states that directly follow this one. */
  public Set<PaymentState> next() {
    return next;
  }

  /** Whether an order in this state can come to the other one, over any number of steps. */
  public boolean leadsTo(PaymentState other) {
    return reached.contains(other);
  }

  /** Whether nothing more happens to an order in this state of its own accord or by command. */
  public boolean isFinal() {
    return next.isEmpty() || this == EXPIRED || this == ENDED;
  }

  /**
   * Whether nothing more is awaited of an order in this state, though money that was taken may
   * still be given back.
   */
  public boolean isSettled() {
    return isFinal() || this == CAPTURED;
  }

  /**
   * The states that none of the others leads on from. One: the furthest. Several: they contradict
   * each other (ORDER-3), and the first of {@link EnumSet}'s order shows.
   */
  public static Set<PaymentState> furthest(Collection<PaymentState> states) {
    Set<PaymentState> furthest = EnumSet.noneOf(PaymentState.class);
    for (PaymentState state : states) {
      if (Collections.disjoint(state.reached, states)) {
        furthest.add(state);
      }
    }
    return furthest;
  }
}
