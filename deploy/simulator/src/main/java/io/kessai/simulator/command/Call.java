package io.kessai.simulator.command;

import io.kessai.simulator.books.Memo;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.Order.Opening;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.merchant.Merchant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One authenticated command on its way.
 *
 * @param book of the order that is named; one that is not kept where none is
 * @param browserBase how a consumer's browser reaches the simulator, without a trailing slash
 */
public record Call(Target target, Params params, OrderBook book, String browserBase) {

  private static final List<String> MEMO_MEMBERS = List.of("memo1", "memo2", "memo3", "freeKey");

  /** What the command's path names; {@code dummy} by its {@code test-} prefix. */
  public record Target(boolean dummy, String command, String serviceType) {}

  /** Who sent it. */
  public Merchant merchant() {
    return book.merchant();
  }

  /** The order that a follow-up is about: it must have been opened in the same mode. */
  public Optional<Order> order() {
    return book.order().filter(order -> order.opening().dummy() == target.dummy());
  }

  /** Whether the order id is free; in live mode one that test mode has used is not. */
  public boolean isNew() {
    return book.order().isEmpty();
  }

  /** Opens the order that an application is for, which must be {@link #isNew}. */
  public Order open(long amount) {
    String orderId = params.orderId("orderId");
    Order order =
        book.open(new Opening(merchant(), orderId, target.serviceType(), target.dummy(), amount));
    Params notes = params.child("payNowIdParam");
    Map<String, String> memo = new LinkedHashMap<>();
    MEMO_MEMBERS.forEach(name -> notes.text(name).ifPresent(text -> memo.put(name, text)));
    order.attach(Memo.class, new Memo(memo));
    return order;
  }
}
