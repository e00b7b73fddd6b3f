package io.kessai.paymentapi.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderId;
import io.kessai.fact.OrderKey;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.GatewayReply;
import io.kessai.gateway.Merchant;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.method.CommandTerms;
import io.kessai.method.PaymentMethod;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Carries out storefronts' commands: checks, commits the intent, calls the payment server once,
 * commits the outcome (BASE-1, CARD-2, CARD-3, TDS-1). No database transaction is open while the
 * payment server is called.
 */
@Singleton
class Payments {
  private static final Logger LOG = Logger.getLogger(Payments.class);

  private final Intents intents;
  private final Outcomes outcomes;
  private final Gateway gateway;
  private final Reading reading;
  private final Checks checks;

  Payments(Intents intents, Outcomes outcomes, Gateway gateway, Reading reading, Checks checks) {
    this.intents = intents;
    this.outcomes = outcomes;
    this.gateway = gateway;
    this.reading = reading;
    this.checks = checks;
  }

  /** Starts a payment: opens the order at the payment server. */
  PaymentAnswer start(
      Merchant merchant, OrderId order, String methodId, StartRequest request, Attempt attempt)
      throws JsonProcessingException {
    PaymentMethod method = checks.methods().find(methodId).orElseThrow(() -> unknownMethod());
    Checks.Checked checked = checks.check(merchant, order, method, request);
    Begun begun = intents.open(new OrderKey(merchant.id(), order), method, checked, attempt);
    return carryOut(merchant, method, begun);
  }

  /** Gives a command on an order that is open already. */
  PaymentAnswer follow(
      Merchant merchant, OrderId order, Operation operation, FollowRequest request, Attempt attempt)
      throws JsonProcessingException {
    OrderKey key = new OrderKey(merchant.id(), order);
    Reading.Opened opened = reading.opened(key);
    PaymentMethod method =
        checks.methods().find(opened.method()).orElseThrow(() -> unknownMethod());
    CommandTerms terms =
        Optional.ofNullable(method.operations().get(operation))
            .orElseThrow(() -> notOffered(method));
    Intents.Asked asked =
        new Intents.Asked(
            Optional.ofNullable(request.amount()),
            checks.check(order, opened.opening(), terms, request));
    return carryOut(merchant, method, intents.follow(key, terms, operation, asked, attempt));
  }

  private PaymentAnswer carryOut(Merchant merchant, PaymentMethod method, Begun begun) {
    return switch (begun) {
      case Begun.Repeated repeated -> repeated.answer();
      case Begun.Fresh fresh -> send(merchant, method, fresh);
    };
  }

  private PaymentAnswer send(Merchant merchant, PaymentMethod method, Begun.Fresh fresh) {
    Command command = fresh.command();
    CommandTerms terms = method.operations().get(command.operation());
    GatewayReply reply = gateway.send(merchant, terms.request().apply(command), fresh.sendBy());
    LOG.infof("%s %s %s", command.key(), command.operation(), reply);
    return switch (reply) {
      case GatewayReply.Replied replied -> conclude(merchant, command, terms, replied.answer());
      case GatewayReply.Unknown unknown -> outcomes.inDoubt(command, unknown.why());
      case GatewayReply.NotSent notSent -> {
        outcomes.notSent(command);
        throw unreachable();
      }
    };
  }

  private PaymentAnswer conclude(
      Merchant merchant, Command command, CommandTerms terms, GatewayAnswer first) {
    GatewayAnswer answer = first;
    Answer read = terms.read().apply(command, answer);
    for (int tries = 0;
        read instanceof Answer.OnHold hold
            && hold.resume().isPresent()
            && tries < checks.limits().resumeTries();
        tries++) {
      Gateway.pause(checks.limits().resumeGap());
      GatewayCommand resume = hold.resume().get();
      if (!(gateway.send(merchant, resume) instanceof GatewayReply.Replied resumed)) {
        break;
      }
      answer = resumed.answer();
      read = terms.read().apply(command, answer);
    }
    return outcomes.conclude(command, answer, read);
  }

  private Problem unknownMethod() {
    return Problem.of(
        ProblemType.UNKNOWN_METHOD,
        "This suite has: " + String.join(", ", checks.methods().ids()) + ".");
  }

  private static Problem notOffered(PaymentMethod method) {
    return Problem.of(
        ProblemType.OPERATION_NOT_OFFERED,
        method.id()
            + " offers "
            + method.operations().keySet().stream().map(PaymentView::word).sorted().toList()
            + ".");
  }

  private static Problem unreachable() {
    return Problem.of(ProblemType.PAYMENT_SERVER_UNREACHABLE).retryAfter(5);
  }
}
