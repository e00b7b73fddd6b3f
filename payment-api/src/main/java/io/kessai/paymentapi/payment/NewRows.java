package io.kessai.paymentapi.payment;

import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderId;
import io.kessai.fact.OrderKey;
import io.kessai.method.Command;
import io.kessai.method.NextAction;
import io.kessai.method.PaymentDetails;
import io.kessai.paymentapi.Ids;
import io.kessai.paymentapi.KessaiConfig;
import io.kessai.paymentapi.payment.Guard.Permitted;
import io.kessai.seal.Seal;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Makes new rows, with their ids and times from outside, and the commands that are sent for them.
 */
@Singleton
class NewRows {
  private final InstantSource clock;
  private final Ids ids;
  private final KessaiConfig config;
  private final Seal seal;

  NewRows(InstantSource clock, Ids ids, KessaiConfig config, Seal seal) {
    this.seal = seal;
    this.clock = clock;
    this.ids = ids;
    this.config = config;
  }

  Payment payment(OrderKey key, String method, Opening opening, URI returnUrl) {
    Payment payment = new Payment();
    payment.openedBy(seal);
    payment.id = key.toString();
    payment.method = method;
    payment.amount = opening.money().amount();
    payment.currency = opening.money().currency().getCurrencyCode();
    payment.capture = opening.capture();
    payment.returnUrl = returnUrl.toString();
    payment.knows(Observation.nothing());
    payment.next(new NextAction.Nothing(), null);
    payment.remembered = "{}";
    payment.kind = opening.kind();
    payment.original = opening.original().map(OrderId::value).orElse(null);
    payment.pageKey(ids.unguessable());
    payment.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return payment;
  }

  StoredCommand command(
      Payment payment, Attempt attempt, Operation operation, Permitted permitted) {
    StoredCommand command = new StoredCommand();
    command.openedBy(seal);
    command.id = ids.next();
    command.paymentId = payment.id;
    command.merchant = payment.key().merchant().value();
    command.idempotencyKey = attempt.key();
    command.fingerprint(attempt.fingerprint());
    command.operation = operation;
    command.amount = permitted.money().amount();
    command.whole = permitted.whole();
    command.month = permitted.month().map(YearMonth::toString).orElse(null);
    command.outcome = StoredCommand.Outcome.OPEN;
    command.gatewayId = "";
    command.resultCode = "";
    command.resultMessage = "";
    command.askedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return command;
  }

  Begun.Fresh toSend(Payment payment, StoredCommand command, Optional<PaymentDetails> details) {
    return new Begun.Fresh(
        command(payment, command, details), command.askedAt.plus(config.commands().sendWithin()));
  }

  private Command command(
      Payment payment, StoredCommand command, Optional<PaymentDetails> details) {
    return new Command(
        command.id,
        payment.key(),
        command.operation,
        command.money(payment.currency),
        command.whole,
        payment.opening(),
        details,
        config.publicUrl().resolve("/browser/" + payment.id + "/return"),
        config.gateway().pushUrl().map(receiver -> receiver.resolve("/push/" + payment.method)),
        payment.remembered());
  }
}
