package io.kessai.simulator.alipay;

import io.kessai.simulator.entry.Carried;
import io.kessai.simulator.entry.Visit;
import io.kessai.simulator.entry.Visits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A consumer at Alipay without a browser, for tests. */
@Path("/simulator/consumer/alipay/{merchant}/{orderId}")
@RunOnVirtualThread
public class AlipayConsumerResource {

  private final Visits visits;
  private final Alipay alipay;

  AlipayConsumerResource(Visits visits, Alipay alipay) {
    this.visits = visits;
    this.alipay = alipay;
  }

  /**
   * The consumer does this: {@code log-in}; {@code pay} or {@code fail}, logged in; {@code leave}.
   */
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
      case "log-in" -> logIn(key);
      case "pay" -> ends(key, true);
      case "fail" -> ends(key, false);
      case "leave" -> Carried.NOTHING;
      default -> throw new NotFoundException("log-in, pay, fail or leave");
    };
  }

  private Carried logIn(String key) {
    return Carried.of(visits.during(key, alipay::logIn));
  }

  private Carried ends(String key, boolean paid) {
    logIn(key);
    return Carried.of(visits.answer(key, paid));
  }
}
