package io.kessai.simulator.bank;

import io.kessai.simulator.books.Books;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.merchant.Merchants;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;

/**
 * A consumer without a browser, for tests: pays, and hands over what the browser would carry, which
 * is nothing at all but the way to the thanks page.
 */
@Path("/simulator/consumer/bank/{merchant}/{orderId}/{does}")
@RunOnVirtualThread
public class BankConsumerResource {

  private static final Carried STAYS = new Carried("", "", Map.of());

  private final Merchants merchants;
  private final Books books;
  private final Payments payments;
  private final FinancialInstitutions institutions;

  BankConsumerResource(
      Merchants merchants, Books books, Payments payments, FinancialInstitutions institutions) {
    this.merchants = merchants;
    this.books = books;
    this.payments = payments;
    this.institutions = institutions;
  }

  /** Where the browser would go next; empty where it stays. */
  public record Carried(String method, String uri, Map<String, String> parameters) {}

  /**
   * The consumer does it: {@code choose} (a bank), {@code confirm} (press the confirm button),
   * {@code pay}, or {@code pay-less} (one yen less than asked).
   */
  @POST
  public Carried act(
      @PathParam("merchant") String merchant,
      @PathParam("orderId") String orderId,
      @PathParam("does") String does) {
    String pageId =
        merchants
            .byName(merchant)
            .flatMap(found -> books.find(found, orderId))
            .flatMap(OrderBook::peek)
            .flatMap(order -> order.part(Application.class))
            .map(application -> application.keys().pageId())
            .orElseThrow(() -> new NotFoundException("nobody waits to pay order " + orderId));
    Bill bill = payments.look(pageId).orElseThrow();
    return switch (does) {
      case "choose" -> {
        payments.choose(pageId, institutions.forPc().getFirst().code());
        yield STAYS;
      }
      case "pay" -> {
        payments.pay(pageId, bill.yen());
        yield STAYS;
      }
      case "pay-less" -> {
        payments.pay(pageId, bill.yen() - 1);
        yield STAYS;
      }
      case "pay-late" -> {
        payments.payLate(pageId, bill.yen());
        yield STAYS;
      }
      case "confirm" -> confirm(pageId);
      default -> throw new NotFoundException("choose, confirm, pay, pay-less or pay-late");
    };
  }

  private Carried confirm(String pageId) {
    return payments
        .confirm(pageId)
        .filter(Bill::isPaid)
        .flatMap(Bill::thanksUrl)
        .map(thanks -> new Carried("GET", thanks, Map.of()))
        .orElse(STAYS);
  }
}
