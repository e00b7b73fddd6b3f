package io.kessai.simulator.mpi;

import io.kessai.simulator.books.Books;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.merchant.Merchants;
import io.kessai.simulator.mpi.Authentication.Link;
import io.kessai.simulator.mpi.Journeys.Step;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;

/**
 * A consumer without a browser, for tests: answers, and hands over what the browser would carry.
 */
@Path("/simulator/consumer/mpi/{merchant}/{orderId}")
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

  /** The consumer approves, where asked. */
  @POST
  @Path("approve")
  public BrowserReturn approve(
      @PathParam("merchant") String merchant, @PathParam("orderId") String orderId) {
    return answer(merchant, orderId, Verdict.AUTHENTICATED);
  }

  /** The consumer fails, where asked. */
  @POST
  @Path("fail")
  public BrowserReturn fail(
      @PathParam("merchant") String merchant, @PathParam("orderId") String orderId) {
    return answer(merchant, orderId, Verdict.FAILED);
  }

  private BrowserReturn answer(String merchantName, String orderId, Verdict verdict) {
    Authentication authentication =
        merchants
            .byName(merchantName)
            .flatMap(merchant -> books.find(merchant, orderId))
            .flatMap(OrderBook::peek)
            .flatMap(order -> order.part(Authentication.class))
            .orElseThrow(() -> new NotFoundException("no authentication of order " + orderId));
    return switch (journeys.answer(authentication.requestId(), verdict)) {
      case Step.Back back ->
          new BrowserReturn(
              back.link() == Link.GET_PLAIN ? "GET" : "POST", back.uri(), back.parameters());
      case Step.Asked asked -> throw new IllegalStateException("an answer always ends it");
      case Step.Unknown unknown ->
          throw new NotFoundException("this authentication was refused at the application");
    };
  }
}
