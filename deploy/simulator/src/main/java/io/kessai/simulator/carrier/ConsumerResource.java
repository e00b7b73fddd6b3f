package io.kessai.simulator.carrier;

import io.kessai.simulator.books.Books;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.carrier.Journey.Does;
import io.kessai.simulator.merchant.Merchants;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.Optional;

/** A consumer without a browser, for tests: answers what the carrier asks last. */
@Path("/simulator/consumer/carrier/{merchant}/{orderId}")
@RunOnVirtualThread
public class ConsumerResource {
  private final Merchants merchants;
  private final Books books;
  private final Journeys journeys;

  ConsumerResource(Merchants merchants, Books books, Journeys journeys) {
    this.merchants = merchants;
    this.books = books;
    this.journeys = journeys;
  }

  /** What the browser would send to the merchant, and how: the caller may, or may not, or twice. */
  public record BrowserReturn(String method, String uri, Map<String, String> parameters) {}

  /** The consumer agrees to pay, to be charged, or to end. */
  @POST
  @Path("approve")
  public BrowserReturn approve(
      @PathParam("merchant") String merchant, @PathParam("orderId") String orderId) {
    return answer(merchant, orderId, Does.APPROVE);
  }

  /** The consumer gives up by the button for it. */
  @POST
  @Path("cancel")
  public BrowserReturn cancel(
      @PathParam("merchant") String merchant, @PathParam("orderId") String orderId) {
    return answer(merchant, orderId, Does.CANCEL);
  }

  /** The carrier fails. */
  @POST
  @Path("fail")
  public BrowserReturn fail(
      @PathParam("merchant") String merchant, @PathParam("orderId") String orderId) {
    return answer(merchant, orderId, Does.FAIL);
  }

  private BrowserReturn answer(String merchant, String orderId, Does does) {
    Optional<Order> order =
        merchants
            .byName(merchant)
            .flatMap(known -> books.find(known, orderId))
            .flatMap(OrderBook::peek);
    return order
        .flatMap(found -> found.part(Journey.class))
        .flatMap(journey -> journeys.answer(journey.id(), does))
        .flatMap(seen -> seen.journey().back())
        .map(back -> new BrowserReturn("GET", back.uri(), back.parameters()))
        .orElseThrow(() -> new NotFoundException("no consumer at the carrier for " + orderId));
  }
}
