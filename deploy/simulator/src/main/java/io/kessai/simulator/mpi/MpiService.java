package io.kessai.simulator.mpi;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.RequestId;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.card.CardApplications;
import io.kessai.simulator.card.CardApplications.Found;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.command.Answer;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.CommandHandler;
import io.kessai.simulator.command.Refusals;
import io.kessai.simulator.command.ServiceType;
import io.kessai.simulator.mpi.MpiApplications.Wanted;
import io.kessai.simulator.outcome.AuthenticationDecision;
import io.kessai.simulator.outcome.Card;
import io.kessai.simulator.outcome.Magic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 3-D Secure 2.0 (protocol section 3.2). What follows the payment is commands of card. */
@ApplicationScoped
public class MpiService implements ServiceType {

  static final String NAME = "mpi";

  private static final Result NOT_ENDED =
      Result.failure("GH94", "本人認証が完了していません。 The authentication has not ended.");

  private final MpiApplications applications;
  private final CardApplications cards;
  private final Verifications verifications;
  private final Journeys journeys;
  private final Ids ids;
  private final MovableClock clock;

  MpiService(
      MpiApplications applications,
      CardApplications cards,
      Verifications verifications,
      Journeys journeys,
      Ids ids,
      MovableClock clock) {
    this.applications = applications;
    this.cards = cards;
    this.verifications = verifications;
    this.journeys = journeys;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, CommandHandler> commands() {
    return Map.of(
        "Authorize", this::authorize,
        "ReAuthorize", this::authorize,
        "GetResult", this::getResult);
  }

  @Override
  public String inputError() {
    return "GC91";
  }

  @Override
  public List<Magic> magic() {
    return AuthenticationDecision.magic();
  }

  private Answer authorize(Call call) {
    Wanted wanted = applications.read(call);
    if (!call.isNew()) {
      return Answer.refused(Refusals.ORDER_EXISTS);
    }
    return switch (cards.card(call)) {
      case Found.Nothing nothing -> Answer.refused(nothing.why());
      case Found.TheCard found -> begin(call, wanted, found.card());
    };
  }

  private Answer begin(Call call, Wanted wanted, Card card) {
    Authentication authentication = applications.accept(call, wanted, card);
    String code = authentication.firstCode();
    boolean goesOn = wanted.mode().goesOnWith(code);
    Order order = cards.open(call, card);
    order.attach(Authentication.class, authentication);
    order.attach(RequestId.class, new RequestId(authentication.requestId()));
    Instant now = clock.instant();
    Row row =
        new Row(
            ids.next(),
            call.target().command(),
            goesOn ? Result.success(code, "本人認証実行可能です。") : Result.failure(code, "本人認証を実行できません。"),
            now,
            Optional.of(order.opening().amount()),
            MpiRows.applied(authentication, now));
    order.add(row);
    if (goesOn) {
      order.expireAt(wanted.until(), verifications::expire);
      journeys.begin(authentication, call.book());
    } else {
      order.status(OrderStatus.ERROR);
    }
    return Answer.of(
        row.result(), row.txnId(), MpiAnswers.applied(call, authentication, goesOn, now));
  }

  private Answer getResult(Call call) {
    call.params().orderId("orderId");
    Optional<Order> order =
        call.order().filter(found -> found.opening().serviceType().equals(NAME));
    if (order.isEmpty()) {
      return Answer.refused(Refusals.NO_SUCH_ORDER);
    }
    return order
        .get()
        .part(Verification.class)
        .map(ended -> MpiAnswers.ended(order.get(), ended))
        .orElseGet(() -> Answer.refused(NOT_ENDED));
  }
}
