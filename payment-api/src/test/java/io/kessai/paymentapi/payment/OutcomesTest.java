package io.kessai.paymentapi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Json;
import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.ResultCode;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.method.NextAction;
import io.kessai.method.card.CardDetails;
import io.kessai.method.card.CardMethod;
import io.kessai.paymentapi.DataKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a storefront is answered is made of what its command wrote, and nothing is read for it: it
 * is what the storefront reads directly afterwards, and what it is answered again.
 */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(DataKeys.class)
class OutcomesTest {
  private static final CardMethod CARD = new CardMethod();
  private static final URI LOGIN = URI.create("https://login.example/");
  private static final Instant LEARNED = Instant.parse("2026-11-28T10:00:00Z");

  private final Intents intents;
  private final Outcomes outcomes;
  private final Reading reading;
  private final PaymentRows payments;
  private final CommandRows commands;

  OutcomesTest(
      Intents intents,
      Outcomes outcomes,
      Reading reading,
      PaymentRows payments,
      CommandRows commands) {
    this.intents = intents;
    this.outcomes = outcomes;
    this.reading = reading;
    this.payments = payments;
    this.commands = commands;
  }

  @Test
  void whatWasDoneIsAnsweredAsItIsReadAfterwards() throws Json.Unreadable {
    OrderKey key = OrderKey.of("demo", "outcome-done");

    PaymentAnswer opened = conclude(open(key), authorized());
    assertIsWhatIsRead(key, opened);
    assertThat(Json.read(opened.body(), PaymentView.class).operations())
        .containsExactly("cancel", "capture");

    assertIsWhatIsRead(key, conclude(capture(key), captured()));
  }

  @Test
  void whatTheBrowserMustDoIsAnsweredAsItIsReadAfterwards() throws Json.Unreadable {
    OrderKey key = OrderKey.of("demo", "outcome-redirect");
    Observation awaiting = Observation.nothing().showing(PaymentState.AWAITING_CONSUMER, LEARNED);

    PaymentAnswer answer =
        conclude(
            open(key),
            new Answer.Done(awaiting, new NextAction.Redirect(LOGIN), Map.of("payerId", "TARO1")));

    assertIsWhatIsRead(key, answer);
    assertThat(answer.body()).contains(LOGIN.toString());
    assertThat(QuarkusTransaction.requiringNew().call(() -> stored(key).remembered()))
        .isEqualTo(Map.of("payerId", "TARO1"));
  }

  @Test
  void aRefusalIsAnsweredAsItIsReadAfterwards() throws Json.Unreadable {
    OrderKey key = OrderKey.of("demo", "outcome-refused");
    Observation declined = Observation.nothing().showing(PaymentState.DECLINED, LEARNED);

    PaymentAnswer answer =
        conclude(open(key), new Answer.Refused(declined, new ResultCode("AG33"), "no"));

    assertIsWhatIsRead(key, answer);
    assertThat(answer.body()).contains("\"declined\"");
  }

  @Test
  void whatTheConsumerMustConfirmIsAnsweredAsItIsReadAfterwards() throws Json.Unreadable {
    OrderKey key = OrderKey.of("demo", "outcome-handed-over");
    conclude(open(key), authorized());

    PaymentAnswer answer =
        conclude(
            capture(key),
            new Answer.HandedOver(Observation.nothing(), new NextAction.Redirect(LOGIN)));

    assertIsWhatIsRead(key, answer);
    assertThat(answer.body()).contains("handed-over", LOGIN.toString());
  }

  @Test
  void aDoubtIsAnsweredAsItIsReadAfterwards() throws Json.Unreadable {
    OrderKey key = OrderKey.of("demo", "outcome-in-doubt");

    PaymentAnswer answer = outcomes.inDoubt(open(key), "no answer");

    assertThat(answer.status()).isEqualTo(PaymentAnswer.IN_DOUBT);
    assertIsWhatIsRead(key, answer);
  }

  @Test
  void aRepeatIsAnsweredTheSame() throws Json.Unreadable {
    OrderKey key = OrderKey.of("demo", "outcome-repeat");
    PaymentAnswer first = conclude(open(key), authorized());

    Begun again = begin(key);

    assertThat(again).isEqualTo(new Begun.Repeated(first.again()));
  }

  @Test
  void whatIsKnownOfTheExchangeIsStored() throws Json.Unreadable {
    OrderKey key = OrderKey.of("demo", "outcome-stored");

    PaymentAnswer answer = conclude(open(key), authorized());

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              StoredCommand command = commands.of(stored(key)).getFirst();
              assertThat(command.outcome).isEqualTo(StoredCommand.Outcome.DONE);
              assertThat(command.gatewayId).isEqualTo("12345");
              assertThat(command.resultCode).isEqualTo("A001000000000000");
              assertThat(command.resultMessage).isEqualTo("done");
              assertThat(command.answerStatus).isEqualTo(201);
              assertThat(command.answer()).contains(answer.body());
              assertThat(stored(key).known().endings()).hasSize(1);
            });
  }

  private void assertIsWhatIsRead(OrderKey key, PaymentAnswer answer) {
    assertThat(answer.body()).isEqualTo(Json.write(reading.view(key)));
  }

  private Payment stored(OrderKey key) {
    return payments.of(key).orElseThrow();
  }

  private PaymentAnswer conclude(Command sent, Answer reading) throws Json.Unreadable {
    String body =
        """
        {"result": {"mstatus": "success", "vResultCode": "A001000000000000", "merrMsg": "done",
         "custTxn": "12345"}}""";
    return outcomes.conclude(sent, GatewayAnswer.read(body, LEARNED), reading);
  }

  private Command open(OrderKey key) {
    return ((Begun.Fresh) begin(key)).command();
  }

  private Begun begin(OrderKey key) {
    Checks.Checked checked =
        new Checks.Checked(
            new CardDetails("token", null),
            new Opening(Money.yen(100), false),
            URI.create("https://shop.example/back"),
            Optional.empty());
    return intents.open(key, CARD, checked, new Attempt("key-" + key, "the same"));
  }

  private Command capture(OrderKey key) {
    Begun begun =
        intents.follow(
            key,
            CARD.operations().get(Operation.CAPTURE),
            Operation.CAPTURE,
            new Intents.Asked(Optional.of(60L), Optional.empty()),
            new Attempt("capture-" + key, "the same"));
    return ((Begun.Fresh) begun).command();
  }

  private static Answer authorized() {
    return done(
        PaymentState.AUTHORIZED, new Movement(Movement.Kind.AUTHORIZE, "1", Money.yen(100)));
  }

  private static Answer captured() {
    return done(PaymentState.CAPTURED, new Movement(Movement.Kind.CAPTURE, "2", Money.yen(60)));
  }

  private static Answer done(PaymentState state, Movement movement) {
    return new Answer.Done(
        Observation.nothing().showing(state, LEARNED).moved(movement), new NextAction.Nothing());
  }
}
