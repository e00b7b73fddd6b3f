package io.kessai.simulator.carrier;

import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.carrier.Agreement.Standing;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.outcome.Magic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Ends agreements, between two or three, and strikes them off. */
@ApplicationScoped
public class Endings {
  private static final long REFUSED = 9304;

  private final Entries entries;

  Endings(Entries entries) {
    this.entries = entries;
  }

  static Magic magic() {
    return new Magic(
        "carrier ¥" + REFUSED, "Terminate of an agreement of this amount is refused", "終了エラー");
  }

  static boolean isRefused(Order order) {
    return order.opening().amount() == REFUSED;
  }

  /** Ends it; {@code type} tells who took part. */
  Row end(Order order, String type) {
    if (isRefused(order)) {
      return note(order, type, Entries.DECLINED);
    }
    stand(order, Standing.ENDED);
    order.property("mpTerminateDatetime", GatewayTime.compact(entries.now()));
    order.detail("Terminate");
    return note(order, type, Entries.DONE);
  }

  /** The consumer is sent to the carrier to confirm the end. */
  Row handOver(Order order) {
    return note(order, "UserTerminatePreAuth", isRefused(order) ? Entries.DECLINED : Entries.DONE);
  }

  Row note(Order order, String type, Result result) {
    return entries.add(order, "Terminate", type, result, Optional.empty());
  }

  /** The carrier strikes the agreement off. */
  Notice erase(Order order) {
    stand(order, Standing.ERASED);
    order.detail("Deregistration");
    entries.add(order, "Terminate", "Deregistration", Entries.DONE, Optional.empty());
    return told(order, "Deregistration");
  }

  Notice told(Order order, String txnType) {
    return CarrierNotices.of(order, txnType, Entries.DONE, entries.now());
  }

  private static void stand(Order order, Standing standing) {
    order
        .part(Agreement.class)
        .ifPresent(agreed -> order.attach(Agreement.class, agreed.now(standing)));
    order.property("mpStatus", standing.number());
  }
}
