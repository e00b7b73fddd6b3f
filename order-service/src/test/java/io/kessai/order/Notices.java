package io.kessai.order;

import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.Notice;
import java.util.Map;

/** Raw notices to tell. */
public final class Notices {
  private Notices() {}

  /** A notice of {@link TestPay} that shows the order in this state. */
  public static Notice showing(OrderKey key, PaymentState state) {
    return notice(key, TestPay.ID, state.name());
  }

  /** A notice of this service, with anything for a state. */
  public static Notice notice(OrderKey key, String service, String shows) {
    return new Notice(
        "notice-" + shows,
        key.merchant(),
        service,
        key.order().value(),
        Facts.LEARNED,
        Map.of("pushId", "7"),
        Map.of("shows", shows, "orderId", key.order().value()));
  }
}
