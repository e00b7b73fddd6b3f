package io.kessai.order.reread;

import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderState;
import java.util.List;

/**
 * An order whose notices were read once more. Nothing of it is stored.
 *
 * @param before as it is
 * @param after as it would be, had each notice always been read as it is now
 * @param notices in the order in which they were learned
 */
public record RereadOrder(OrderState before, OrderState after, List<RereadNotice> notices) {

  /** Copies the notices. */
  public RereadOrder {
    notices = List.copyOf(notices);
  }

  /** Of all facts of an order. */
  static RereadOrder of(List<Fact> facts, RereadNotice.Reader reader) {
    List<RereadNotice> notices =
        facts.stream()
            .filter(fact -> fact.messenger() == Messenger.NOTICE)
            .map(fact -> RereadNotice.of(fact, reader))
            .toList();
    Observation others =
        facts.stream()
            .filter(fact -> fact.messenger() != Messenger.NOTICE)
            .map(Fact::says)
            .reduce(Observation.nothing(), Observation::join);
    return new RereadOrder(
        state(others, notices.stream().map(notice -> notice.kept().says()).toList()),
        state(others, notices.stream().map(RereadNotice::says).toList()),
        notices);
  }

  private static OrderState state(Observation others, List<Observation> notices) {
    return OrderState.of(notices.stream().reduce(others, Observation::join));
  }
}
