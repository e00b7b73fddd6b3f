package io.kessai.simulator.cvs;

import io.kessai.simulator.books.Books;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.merchant.Merchants;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/**
 * A consumer and a store without a browser, for tests: 409 where the till would refuse. Nothing
 * comes back to the merchant by the browser.
 */
@Path("/simulator/consumer/cvs/{merchant}/{orderId}")
@RunOnVirtualThread
public class ConsumerResource {

  private final Merchants merchants;
  private final Books books;
  private final Till till;

  ConsumerResource(Merchants merchants, Books books, Till till) {
    this.merchants = merchants;
    this.books = books;
    this.till = till;
  }

  /** What a browser would carry to the merchant: nothing here. */
  public record BrowserReturn(String method, String uri, Map<String, String> parameters) {}

  /** The consumer pays, {@code amount} where it is not the right one. */
  @POST
  @Path("pay")
  public BrowserReturn pay(
      @PathParam("merchant") String merchant,
      @PathParam("orderId") String orderId,
      @QueryParam("amount") Optional<Long> amount) {
    return done(till.pay(book(merchant, orderId), amount, false));
  }

  /** The consumer pays though the application is expired or cancelled. */
  @POST
  @Path("pay-late")
  public BrowserReturn payLate(
      @PathParam("merchant") String merchant, @PathParam("orderId") String orderId) {
    return done(till.pay(book(merchant, orderId), Optional.empty(), true));
  }

  /** The store takes the payment back. */
  @POST
  @Path("take-back")
  public BrowserReturn takeBack(
      @PathParam("merchant") String merchant, @PathParam("orderId") String orderId) {
    return done(till.takeBack(book(merchant, orderId)));
  }

  /** The payment is settled for good. */
  @POST
  @Path("fix")
  public BrowserReturn fix(
      @PathParam("merchant") String merchant, @PathParam("orderId") String orderId) {
    return done(till.fix(book(merchant, orderId)));
  }

  private OrderBook book(String merchantName, String orderId) {
    return merchants
        .byName(merchantName)
        .flatMap(merchant -> books.find(merchant, orderId))
        .orElseThrow(() -> new NotFoundException("no application of order " + orderId));
  }

  private static BrowserReturn done(boolean done) {
    if (!done) {
      throw new ClientErrorException(
          "the state of the application does not allow it", Response.Status.CONFLICT);
    }
    return new BrowserReturn("", "", Map.of());
  }
}
