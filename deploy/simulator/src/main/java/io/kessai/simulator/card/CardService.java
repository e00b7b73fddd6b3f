package io.kessai.simulator.card;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.card.CardApplications.Found;
import io.kessai.simulator.command.Answer;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.CommandHandler;
import io.kessai.simulator.command.Refusals;
import io.kessai.simulator.command.ServiceType;
import io.kessai.simulator.outcome.CardDecision;
import io.kessai.simulator.outcome.Magic;
import io.kessai.simulator.outcome.TestCards;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Credit card (protocol section 3.1). Also captures and cancels orders of 3-D Secure. */
@ApplicationScoped
public class CardService implements ServiceType {

  private final CardApplications applications;
  private final CardAuthorizations authorizations;
  private final CardFollowUps followUps;
  private final Map<String, CommandHandler> commands =
      Map.of(
          "Authorize", this::authorize,
          "ReAuthorize", this::authorize,
          "Capture", call -> followUp(call, this::capture),
          "Cancel", call -> followUp(call, this::cancel),
          "Retry", call -> followUp(call, this::retry));

  CardService(
      CardApplications applications, CardAuthorizations authorizations, CardFollowUps followUps) {
    this.applications = applications;
    this.authorizations = authorizations;
    this.followUps = followUps;
  }

  @Override
  public String name() {
    return "card";
  }

  @Override
  public Map<String, CommandHandler> commands() {
    return commands;
  }

  @Override
  public String inputError() {
    return "AC91";
  }

  @Override
  public List<Magic> magic() {
    return Stream.of(TestCards.magic(), CardDecision.magic(), CardFollowUps.magic())
        .flatMap(List::stream)
        .toList();
  }

  private Answer authorize(Call call) {
    call.params().orderId("orderId");
    call.params().amount(CardApplications.LARGEST_AMOUNT);
    if (!call.isNew()) {
      return Answer.refused(Refusals.ORDER_EXISTS);
    }
    return switch (applications.card(call)) {
      case Found.Nothing nothing -> Answer.refused(nothing.why());
      case Found.TheCard found -> {
        Order order = applications.open(call, found.card());
        yield answer(
            authorizations.authorize(
                order, found.card(), applications.terms(call.params()), call.target().command()));
      }
    };
  }

  /** One follow-up of an order that the card company knows. */
  private interface FollowUp {
    Row execute(Call call, Order order, CardPayment payment);
  }

  private Answer followUp(Call call, FollowUp followUp) {
    call.params().orderId("orderId");
    Optional<Order> order = call.order();
    if (order.isEmpty()) {
      return Answer.refused(Refusals.NO_SUCH_ORDER);
    }
    return answer(
        order
            .get()
            .part(CardPayment.class)
            .map(payment -> followUp.execute(call, order.get(), payment))
            .orElseGet(() -> followUps.refuse(order.get(), call.target().command())));
  }

  private Row capture(Call call, Order order, CardPayment payment) {
    return followUps.capture(order, payment, amount(call));
  }

  private Row cancel(Call call, Order order, CardPayment payment) {
    return followUps.cancel(order, payment, amount(call));
  }

  private Row retry(Call call, Order order, CardPayment payment) {
    return order.detail().endsWith("p")
        ? authorizations.retry(order, payment)
        : followUps.refuse(order, call.target().command());
  }

  private static Optional<Long> amount(Call call) {
    return call.params().number("amount", CardApplications.LARGEST_AMOUNT);
  }

  private static Answer answer(Row row) {
    return Answer.of(row.result(), row.txnId(), CardRows.answer(row.details()));
  }
}
