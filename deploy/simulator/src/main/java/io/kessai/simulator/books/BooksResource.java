package io.kessai.simulator.books;

import io.kessai.simulator.merchant.Merchant;
import io.kessai.simulator.merchant.Merchants;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;

/** Reads the books. */
@Path("/simulator/books")
@RunOnVirtualThread
public class BooksResource {

  private static final int LARGEST_PAGE = 10_000;

  private final Books books;
  private final Merchants merchants;

  BooksResource(Books books, Merchants merchants) {
    this.books = books;
    this.merchants = merchants;
  }

  /** The books in the order of merchant and order id, from {@code offset} on, limit at most. */
  @GET
  public List<BookView> all(
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("1000") int limit) {
    if (offset < 0 || limit < 1 || limit > LARGEST_PAGE) {
      throw new BadRequestException("offset from 0, limit from 1 to " + LARGEST_PAGE);
    }
    return books.all().stream()
        .sorted(
            Comparator.comparing((OrderBook book) -> book.merchant().name())
                .thenComparing(OrderBook::orderId))
        .skip(offset)
        .limit(limit)
        .map(BookView::of)
        .toList();
  }

  /** The counters. */
  @GET
  @Path("totals")
  public Totals.Reading totals() {
    return books.totals();
  }

  /** Has the order's time run out now, whatever the clock says; 404 where nothing runs out. */
  @POST
  @Path("{merchant}/{orderId}/expire")
  public BookView expire(
      @PathParam("merchant") String merchantName, @PathParam("orderId") String orderId) {
    OrderBook book = find(merchantName, orderId);
    if (!book.expireNow()) {
      throw new NotFoundException("nothing of this order runs out");
    }
    return BookView.of(book);
  }

  /** The book of one order id; 404 when no call has ever named it. */
  @GET
  @Path("{merchant}/{orderId}")
  public BookView one(
      @PathParam("merchant") String merchantName, @PathParam("orderId") String orderId) {
    return BookView.of(find(merchantName, orderId));
  }

  private OrderBook find(String merchantName, String orderId) {
    Merchant merchant =
        merchants
            .byName(merchantName)
            .orElseThrow(() -> new NotFoundException("no such merchant: " + merchantName));
    return books
        .find(merchant, orderId)
        .orElseThrow(() -> new NotFoundException("no call has named this order id: " + orderId));
  }
}
