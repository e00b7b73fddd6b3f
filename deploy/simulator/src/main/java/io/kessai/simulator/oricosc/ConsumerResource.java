package io.kessai.simulator.oricosc;

import io.kessai.simulator.books.Books;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.merchant.Merchants;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;

/** The people behind an application, without a browser: the consumer, and Orico's screening. */
@Path("/simulator")
@RunOnVirtualThread
public class ConsumerResource {

  private final Merchants merchants;
  private final Books books;
  private final Consumers consumers;
  private final Screenings screenings;

  ConsumerResource(Merchants merchants, Books books, Consumers consumers, Screenings screenings) {
    this.merchants = merchants;
    this.books = books;
    this.consumers = consumers;
    this.screenings = screenings;
  }

  /** What the browser would open at the merchant's, and how. */
  public record Carried(String method, String uri, Map<String, String> parameters) {}

  /** How the screening stands. */
  public record Screened(String orderStateCode) {}

  /** The consumer applies. */
  @POST
  @Path("consumer/oricosc/{merchant}/{orderId}/apply")
  public Carried apply(
      @PathParam("merchant") String merchant, @PathParam("orderId") String orderId) {
    return carried(consumers.apply(book(merchant, orderId)).orElseThrow(NotFoundException::new));
  }

  /** The consumer gives up. */
  @POST
  @Path("consumer/oricosc/{merchant}/{orderId}/give-up")
  public Carried giveUp(
      @PathParam("merchant") String merchant, @PathParam("orderId") String orderId) {
    return carried(consumers.giveUp(book(merchant, orderId)).orElseThrow(NotFoundException::new));
  }

  /** The screening ends now: approve, decline or cancel, whatever it came to before. */
  @POST
  @Path("oricosc/{merchant}/{orderId}/{result}")
  public Screened end(
      @PathParam("merchant") String merchant,
      @PathParam("orderId") String orderId,
      @PathParam("result") String result) {
    Screening ordered =
        Screening.ordered(result)
            .orElseThrow(() -> new NotFoundException("approve, decline or cancel"));
    if (!screenings.end(book(merchant, orderId), ordered)) {
      throw new NotFoundException("no application of order " + orderId);
    }
    return new Screened(ordered.code());
  }

  private OrderBook book(String merchantName, String orderId) {
    return merchants
        .byName(merchantName)
        .flatMap(merchant -> books.find(merchant, orderId))
        .orElseThrow(() -> new NotFoundException("no call has named this order id: " + orderId));
  }

  private static Carried carried(BrowserReturn browser) {
    return new Carried(browser.method(), browser.uri(), browser.parameters());
  }
}
