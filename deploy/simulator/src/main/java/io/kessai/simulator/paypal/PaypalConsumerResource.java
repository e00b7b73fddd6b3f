package io.kessai.simulator.paypal;

import io.kessai.simulator.books.Books;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.merchant.Merchants;
import io.kessai.simulator.paypal.Checkouts.Onward;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.Optional;

/** A consumer without a browser, for tests. */
@Path("/simulator/consumer/paypal/{merchant}/{orderId}")
@RunOnVirtualThread
public class PaypalConsumerResource {

  private final Merchants merchants;
  private final Books books;
  private final Checkouts checkouts;

  PaypalConsumerResource(Merchants merchants, Books books, Checkouts checkouts) {
    this.merchants = merchants;
    this.books = books;
    this.checkouts = checkouts;
  }

  /** What the browser would send to the merchant; empty texts where it does not go back. */
  public record Carried(String method, String uri, Map<String, String> parameters) {}

  /** The consumer does this: {@code approve}, {@code cancel} or {@code leave}. */
  @POST
  @Path("{does}")
  public Carried go(
      @PathParam("merchant") String merchant,
      @PathParam("orderId") String orderId,
      @PathParam("does") String does) {
    String token = token(merchant, orderId);
    Optional<Onward> onward =
        switch (does) {
          case "approve" -> checkouts.approve(token);
          case "cancel" -> checkouts.cancel(token);
          case "leave" -> Optional.empty();
          default -> throw new BadRequestException("does: approve, cancel or leave");
        };
    return onward
        .map(to -> new Carried("GET", to.uri(), to.parameters()))
        .orElseGet(() -> new Carried("", "", Map.of()));
  }

  private String token(String merchantName, String orderId) {
    return merchants
        .byName(merchantName)
        .flatMap(merchant -> books.find(merchant, orderId))
        .flatMap(OrderBook::peek)
        .flatMap(order -> order.part(Checkout.class))
        .map(Checkout::token)
        .orElseThrow(() -> new NotFoundException("no checkout of order " + orderId));
  }
}
