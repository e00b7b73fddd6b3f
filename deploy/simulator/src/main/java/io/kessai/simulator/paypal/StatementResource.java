package io.kessai.simulator.paypal;

import io.kessai.simulator.books.BookView;
import io.kessai.simulator.books.Books;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.merchant.Merchants;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Arrays;

/** Has PayPal's statement come now, saying whatever is wanted. */
@Path("/simulator/paypal/{merchant}/{orderId}/statement")
@RunOnVirtualThread
public class StatementResource {

  private final Merchants merchants;
  private final Books books;
  private final Statements statements;

  StatementResource(Merchants merchants, Books books, Statements statements) {
    this.merchants = merchants;
    this.books = books;
    this.statements = statements;
  }

  /** Matches the order's capture: {@code success}, {@code pending} or {@code failure}. */
  @POST
  @Path("{status}")
  public BookView match(
      @PathParam("merchant") String merchant,
      @PathParam("orderId") String orderId,
      @PathParam("status") String status) {
    OrderBook book =
        merchants
            .byName(merchant)
            .flatMap(known -> books.find(known, orderId))
            .orElseThrow(() -> new NotFoundException("no such order: " + orderId));
    if (!statements.matchCapture(book, status(status))) {
      throw new NotFoundException("nothing of this order was captured by PayPal");
    }
    return BookView.of(book);
  }

  private static Statements.Status status(String text) {
    return Arrays.stream(Statements.Status.values())
        .filter(status -> status.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new BadRequestException("status: success, pending or failure"));
  }
}
