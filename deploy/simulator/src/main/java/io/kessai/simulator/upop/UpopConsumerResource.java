package io.kessai.simulator.upop;

import io.kessai.simulator.entry.Carried;
import io.kessai.simulator.entry.Visit;
import io.kessai.simulator.entry.Visits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A consumer at UnionPay without a browser, for tests. */
@Path("/simulator/consumer/upop/{merchant}/{orderId}")
@RunOnVirtualThread
public class UpopConsumerResource {

  private final Visits visits;

  UpopConsumerResource(Visits visits) {
    this.visits = visits;
  }

  /** The consumer does this: {@code pay}, {@code fail} or {@code leave}. */
  @POST
  @Path("{does}")
  public Carried does(
      @PathParam("merchant") String merchant,
      @PathParam("orderId") String orderId,
      @PathParam("does") String does) {
    String key =
        visits
            .of(merchant, orderId)
            .map(Visit::key)
            .orElseThrow(() -> new NotFoundException("nobody pays for order " + orderId));
    return switch (does) {
      case "pay" -> Carried.of(visits.answer(key, true));
      case "fail" -> Carried.of(visits.answer(key, false));
      case "leave" -> Carried.NOTHING;
      default -> throw new NotFoundException("pay, fail or leave");
    };
  }
}
