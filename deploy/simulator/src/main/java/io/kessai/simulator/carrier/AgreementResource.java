package io.kessai.simulator.carrier;

import io.kessai.simulator.books.BookView;
import io.kessai.simulator.books.Books;
import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.merchant.Merchants;
import io.kessai.simulator.push.Notices;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/** What a carrier does with an agreement, at once. */
@Path("/simulator/carrier/{merchant}/{orderId}")
@RunOnVirtualThread
public class AgreementResource {
  private final Merchants merchants;
  private final Books books;
  private final MonthlyRun run;
  private final Endings endings;
  private final Notices notices;

  AgreementResource(
      Merchants merchants, Books books, MonthlyRun run, Endings endings, Notices notices) {
    this.merchants = merchants;
    this.books = books;
    this.run = run;
    this.endings = endings;
    this.notices = notices;
  }

  /**
   * A month to charge.
   *
   * @param month such as 2026-12
   */
  public record Month(String month, boolean fails) {}

  /** Charges a month, or fails to; 404 where it cannot be charged any more. */
  @POST
  @Path("charge")
  public BookView charge(
      @PathParam("merchant") String merchant, @PathParam("orderId") String orderId, Month wanted) {
    OrderBook book = book(merchant, orderId);
    if (!run.charge(book, parsed(wanted.month()), wanted.fails())) {
      throw new NotFoundException("this month of this order cannot be charged");
    }
    return BookView.of(book);
  }

  /** The consumer has left the carrier; 404 where no agreement stands. */
  @POST
  @Path("erase")
  public BookView erase(
      @PathParam("merchant") String merchant, @PathParam("orderId") String orderId) {
    OrderBook book = book(merchant, orderId);
    Optional<Notice> told =
        book.exclusively(
            () ->
                book.order()
                    .filter(
                        order ->
                            order.part(Agreement.class).filter(Agreement::isActive).isPresent())
                    .map(endings::erase));
    notices.publish(told.orElseThrow(() -> new NotFoundException("no agreement stands")));
    return BookView.of(book);
  }

  private OrderBook book(String merchant, String orderId) {
    return merchants
        .byName(merchant)
        .flatMap(known -> books.find(known, orderId))
        .orElseThrow(() -> new NotFoundException("no call has named this order id: " + orderId));
  }

  private static YearMonth parsed(String text) {
    try {
      return YearMonth.parse(text == null ? "" : text);
    } catch (DateTimeException e) {
      throw new BadRequestException("month: such as 2026-12");
    }
  }
}
