package io.kessai.simulator.card;

import io.kessai.simulator.books.Books;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.card.CardPayment.Terms;
import io.kessai.simulator.command.BadInput;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.Params;
import io.kessai.simulator.command.Refusals;
import io.kessai.simulator.outcome.Card;
import io.kessai.simulator.token.TokenVault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Where the card of an application comes from: a token, or an earlier order. */
@ApplicationScoped
public class CardApplications {

  /** The largest amount of a card order, in yen. */
  public static final long LARGEST_AMOUNT = 99_999_999;

  private static final String LUMP_SUM = "10";
  private static final Result NO_CARD = Result.failure("OC09", "トークンからカード情報を取得できませんでした。");

  private final TokenVault vault;
  private final Books books;

  CardApplications(TokenVault vault, Books books) {
    this.vault = vault;
    this.books = books;
  }

  /** The card of an application, or why there is none. */
  public sealed interface Found {

    /** The card. */
    record TheCard(Card card) implements Found {}

    /** No card. */
    record Nothing(Result why) implements Found {}
  }

  /**
   * Spends the token of an Authorize, or reads the earlier order of a ReAuthorize. Merchants here
   * may not send card numbers: one that is sent is refused unread.
   */
  public Found card(Call call) {
    Params params = call.params();
    if (params.text("cardNumber").isPresent()) {
      throw new BadInput("cardNumber: this merchant may send tokens only");
    }
    boolean again = call.target().command().equals("ReAuthorize");
    Optional<Card> card =
        again
            ? earlier(call)
            : vault.spend(call.merchant(), params.child("payNowIdParam").text("token").orElse(""));
    return card.<Found>map(Found.TheCard::new)
        .orElseGet(() -> new Found.Nothing(again ? Refusals.NO_SUCH_ORDER : NO_CARD));
  }

  private Optional<Card> earlier(Call call) {
    return books
        .find(call.merchant(), call.params().orderId("originalOrderId"))
        .flatMap(OrderBook::peek)
        .filter(order -> order.opening().dummy() == call.target().dummy())
        .flatMap(order -> order.part(Card.class));
  }

  /** What is asked of the card company. */
  public Terms terms(Params params) {
    return new Terms(params.flag("withCapture"), params.text("jpo").orElse(LUMP_SUM));
  }

  /** Opens the order and leaves the card with it, for a later ReAuthorize. */
  public Order open(Call call, Card card) {
    Order order = call.open(call.params().amount(LARGEST_AMOUNT));
    order.attach(Card.class, card);
    return order;
  }
}
