package io.kessai.simulator.cvs;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.cvs.CvsRows.Event;
import io.kessai.simulator.cvs.TillPages.Receipt;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The till of every store, for a person with a browser. */
@Path("/till")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class TillResource {

  private static final Pattern AMOUNT = Pattern.compile("[1-9][0-9]{0,5}");
  private static final int TO_THE_MINUTE = 16;

  private final Receipts receipts;
  private final Till till;

  TillResource(Receipts receipts, Till till) {
    this.receipts = receipts;
    this.till = till;
  }

  /** Asks for a receipt number, or shows the application of the one that is given. */
  @GET
  public TemplateInstance find(@QueryParam("receiptNo") String number) {
    if (number == null || number.isBlank()) {
      return TillPages.find("");
    }
    return receipt(number.strip())
        .map(receipt -> TillPages.till(receipt, false))
        .orElseGet(() -> TillPages.find(number));
  }

  /** Pays, takes back or settles, and shows what came of it. */
  @POST
  public TemplateInstance act(
      @FormParam("receiptNo") String number,
      @FormParam("does") String does,
      @FormParam("amount") String amount) {
    OrderBook book =
        receipts
            .find(number == null ? "" : number)
            .orElseThrow(() -> new NotFoundException("no such receipt number"));
    boolean done =
        switch (does == null ? "" : does) {
          case "pay" -> till.pay(book, amount(amount), false);
          case "pay-late" -> till.pay(book, amount(amount), true);
          case "take-back" -> till.takeBack(book);
          case "fix" -> till.fix(book);
          default -> throw new BadRequestException("does: pay, pay-late, take-back or fix");
        };
    return TillPages.till(receipt(number).orElseThrow(NotFoundException::new), !done);
  }

  /** {@code haraikomiUrl}. */
  @GET
  @Path("slip/{receiptNo}")
  public TemplateInstance slip(@PathParam("receiptNo") String number) {
    return receipt(number)
        .map(TillPages::slip)
        .orElseThrow(() -> new NotFoundException("no such receipt number"));
  }

  private static Optional<Long> amount(String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    if (!AMOUNT.matcher(text.strip()).matches()) {
      throw new BadRequestException("amount: 1 to 999999");
    }
    return Optional.of(Long.valueOf(text.strip()));
  }

  private Optional<Receipt> receipt(String number) {
    return receipts
        .find(number)
        .flatMap(
            book ->
                book.exclusively(
                    () ->
                        book.order()
                            .flatMap(
                                order ->
                                    order.part(Application.class).map(it -> receipt(order, it)))));
  }

  private static Receipt receipt(Order order, Application application) {
    boolean payable = order.status() == OrderStatus.END_PRESENTATION;
    boolean paidOnce = order.detail().equals(Event.CAPTURE.word());
    return new Receipt(
        application.receiptNo(),
        application.store().title(),
        order.opening().merchant().name(),
        NumberFormat.getIntegerInstance(Locale.JAPAN).format(order.opening().amount()),
        GatewayTime.row(application.due()).substring(0, TO_THE_MINUTE),
        stands(order),
        payable,
        paidOnce,
        order.status() == OrderStatus.EXPIRED
            || order.detail().equals(Event.CANCEL_AUTHORIZE.word()));
  }

  private static String stands(Order order) {
    if (order.status() == OrderStatus.EXPIRED) {
      return "期限切れ / Expired";
    }
    if (order.status() == OrderStatus.ERROR) {
      return "受付拒否 / Refused";
    }
    return switch (Event.valueOf(order.detail().toUpperCase(Locale.ROOT))) {
      case AUTHORIZE -> "未払い / Not paid";
      case CANCEL_AUTHORIZE -> "取消済み / Cancelled";
      case CAPTURE -> "入金済み（速報） / Paid, reported quickly";
      case FIX_CAPTURE -> "入金確定 / Paid for good";
      case CANCEL_CAPTURE -> "入金取消 / Taken back";
    };
  }
}
