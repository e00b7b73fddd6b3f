package io.kessai.paymentapi.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.method.CommandTerms;
import io.kessai.method.card.CardMethod;
import io.kessai.paymentapi.problem.Problem;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** CARD-3: what may be asked of an order, given what is known and what is reserved. */
class GuardTest {
  private static final Instant NOW = Commands.ASKED_AT;
  private static final Guard.Wanted WHOLE = new Guard.Wanted(Optional.empty(), Optional.empty());
  private static final OrderState AUTHORIZED = OrderState.of(authorized());
  private static final OrderState CAPTURED = OrderState.of(captured(1000));

  @Test
  void allOfAnAuthorizationCanBeCaptured() {
    Guard.Permitted permitted = permit(Operation.CAPTURE, AUTHORIZED, List.of(), Optional.empty());

    assertThat(permitted).isEqualTo(moves(1000, true));
  }

  @Test
  void aPartOfAnAuthorizationCanBeCaptured() {
    Guard.Permitted permitted = permit(Operation.CAPTURE, AUTHORIZED, List.of(), yen(1));

    assertThat(permitted).isEqualTo(moves(1, false));
  }

  @Test
  void moreThanWasAuthorizedCannotBeCaptured() {
    refused(Operation.CAPTURE, AUTHORIZED, List.of(), yen(1001), "amount-too-high");
  }

  @Test
  void nothingCanBeCapturedTwice() {
    refused(Operation.CAPTURE, CAPTURED, List.of(), Optional.empty(), "wrong-state");
  }

  @Test
  void nothingCanBeCapturedBesideAnOpenCapture() {
    refused(
        Operation.CAPTURE,
        AUTHORIZED,
        List.of(Commands.open("c", Operation.CAPTURE, 10)),
        yen(10),
        "command-in-progress");
  }

  @Test
  void nothingCanBeCancelledBesideAnOpenCapture() {
    refused(
        Operation.CANCEL,
        AUTHORIZED,
        List.of(Commands.open("c", Operation.CAPTURE, 10)),
        Optional.empty(),
        "command-in-progress");
  }

  @Test
  void aPartCannotBeCancelled() {
    refused(Operation.CANCEL, AUTHORIZED, List.of(), yen(999), "invalid-request");
  }

  @Test
  void capturedMoneyCannotBeCancelled() {
    refused(Operation.CANCEL, CAPTURED, List.of(), Optional.empty(), "wrong-state");
  }

  @Test
  void openRefundsReserveTheirMoney() {
    List<StoredCommand> open = List.of(Commands.open("r", Operation.REFUND, 600));

    refused(Operation.REFUND, CAPTURED, open, yen(401), "amount-too-high");
    assertThat(permit(Operation.REFUND, CAPTURED, open, yen(400))).isEqualTo(moves(400, false));
  }

  @Test
  void whatWasGivenBackIsNotThereAnyMore() {
    OrderState given =
        OrderState.of(captured(1000).moved(new Movement(Kind.REFUND, "3", Money.yen(700))));

    refused(Operation.REFUND, given, List.of(), yen(301), "amount-too-high");
    assertThat(permit(Operation.REFUND, given, List.of(), Optional.empty()))
        .isEqualTo(moves(300, false));
  }

  @Test
  void onlyWhatWasCapturedCanBeGivenBack() {
    OrderState part = OrderState.of(captured(600));

    refused(Operation.REFUND, part, List.of(), yen(601), "amount-too-high");
    assertThat(permit(Operation.REFUND, part, List.of(), yen(600))).isEqualTo(moves(600, true));
  }

  @Test
  void anOrderThatIsNotOpenYetAllowsNothing() {
    OrderState requested =
        OrderState.of(
            Observation.nothing()
                .showing(PaymentState.REQUESTED, NOW)
                .opened(new Opening(Money.yen(1000), false)));

    refused(Operation.CAPTURE, requested, List.of(), Optional.empty(), "wrong-state");
    refused(Operation.CANCEL, requested, List.of(), Optional.empty(), "wrong-state");
    refused(Operation.REFUND, requested, List.of(), Optional.empty(), "wrong-state");
  }

  @Test
  void anOrderThatNobodyHasPaidYetIsCancelledAsAWhole() {
    assertThat(permit(awaiting(), terms(PaymentState.AWAITING_CONSUMER), Operation.CANCEL, WHOLE))
        .isEqualTo(moves(1000, true));
  }

  @Test
  void theConsumersConsentIsCompletedForAllThatWasAsked() {
    assertThat(permit(awaiting(), terms(PaymentState.AWAITING_CONSUMER), Operation.COMPLETE, WHOLE))
        .isEqualTo(moves(1000, true));
  }

  @Test
  void theEndOfAnAgreementMovesNothing() {
    assertThat(permit(agreement(), terms(PaymentState.ACTIVE), Operation.TERMINATE, WHOLE))
        .isEqualTo(moves(0, true));
  }

  @Test
  void aMonthOfAnAgreementIsWorthWhatWasAgreed() {
    YearMonth december = YearMonth.of(2026, 12);

    assertThat(
            permit(
                agreement(),
                terms(PaymentState.ACTIVE),
                Operation.CANCEL,
                new Guard.Wanted(Optional.empty(), Optional.of(december))))
        .isEqualTo(new Guard.Permitted(Money.yen(500), true, Optional.of(december)));
  }

  @Test
  void whatNeedsTheConsumerFirstIsNotOffered() {
    CommandTerms terms = terms(PaymentState.AWAITING_CONSUMER).needing("payerId");

    assertThat(Guard.allows(Operation.COMPLETE, terms, awaiting(), List.of(), Set.of())).isFalse();
    assertThat(Guard.allows(Operation.COMPLETE, terms, awaiting(), List.of(), Set.of("payerId")))
        .isTrue();
  }

  private static Guard.Permitted permit(
      OrderState state, CommandTerms terms, Operation operation, Guard.Wanted wanted) {
    return Guard.permit(operation, terms, state, List.of(), wanted);
  }

  private static CommandTerms terms(PaymentState from) {
    return CommandTerms.from(Set.of(from), command -> null, (command, answer) -> null);
  }

  private static OrderState awaiting() {
    return OrderState.of(
        Observation.nothing()
            .opened(new Opening(Money.yen(1000), true))
            .showing(PaymentState.AWAITING_CONSUMER, NOW));
  }

  private static OrderState agreement() {
    return OrderState.of(
        Observation.nothing()
            .opened(new Opening(Money.yen(500), false, Opening.Kind.AGREEMENT, Optional.empty()))
            .showing(PaymentState.ACTIVE, NOW));
  }

  private static Guard.Permitted permit(
      Operation operation, OrderState state, List<StoredCommand> open, Optional<Money> wanted) {
    CommandTerms terms = new CardMethod().operations().get(operation);
    return Guard.permit(operation, terms, state, open, new Guard.Wanted(wanted, Optional.empty()));
  }

  private static Guard.Permitted moves(long amount, boolean whole) {
    return new Guard.Permitted(Money.yen(amount), whole, Optional.empty());
  }

  private static void refused(
      Operation operation,
      OrderState state,
      List<StoredCommand> open,
      Optional<Money> wanted,
      String problem) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> permit(operation, state, open, wanted))
        .satisfies(e -> assertThat(e.body().type()).isEqualTo("urn:kessai:problem:" + problem));
  }

  private static Optional<Money> yen(long amount) {
    return Optional.of(Money.yen(amount));
  }

  private static Observation authorized() {
    return Observation.nothing()
        .opened(new Opening(Money.yen(1000), false))
        .showing(PaymentState.AUTHORIZED, NOW)
        .moved(new Movement(Kind.AUTHORIZE, "1", Money.yen(1000)));
  }

  private static Observation captured(long amount) {
    return authorized()
        .showing(PaymentState.CAPTURED, NOW)
        .moved(new Movement(Kind.CAPTURE, "2", Money.yen(amount)));
  }
}
