package io.kessai.simulator.command;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.kessai.simulator.SimulatorConfig;
import io.kessai.simulator.books.Books;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.command.Call.Target;
import io.kessai.simulator.merchant.Merchant;
import io.kessai.simulator.merchant.Merchants;
import io.kessai.simulator.signature.AuthHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads, authenticates and directs every command. */
@ApplicationScoped
public class Commands {

  private static final String TEST_PREFIX = "test-";
  private static final Params NO_PARAMS = new Params(MissingNode.getInstance());

  private final Merchants merchants;
  private final Services services;
  private final Books books;
  private final Execution execution;
  private final AnswerWriter writer;
  private final int bodyLimit;

  Commands(
      Merchants merchants,
      Services services,
      Books books,
      Execution execution,
      AnswerWriter writer,
      SimulatorConfig config) {
    this.merchants = merchants;
    this.services = services;
    this.books = books;
    this.execution = execution;
    this.writer = writer;
    this.bodyLimit = config.limits().bodyLength();
  }

  /** A request as it came in, before anything in it is believed. */
  record Received(
      String area,
      String command,
      String serviceType,
      String contentType,
      String body,
      String browserBase) {

    Target target() {
      return new Target(area.startsWith(TEST_PREFIX), command, serviceType);
    }

    String liveArea() {
      return area.startsWith(TEST_PREFIX) ? area.substring(TEST_PREFIX.length()) : area;
    }
  }

  Reply handle(Received received) {
    if (received.body().length() > bodyLimit) {
      return refuse(received, NO_PARAMS, Refusals.TOO_LARGE);
    }
    Envelope envelope;
    try {
      envelope = Envelope.read(received.body(), received.contentType());
    } catch (BadInput malformed) {
      return refuse(received, NO_PARAMS, Refusals.MALFORMED);
    }
    return authenticate(envelope)
        .map(merchant -> direct(received, envelope, merchant))
        .orElseGet(() -> refuse(received, envelope.params(), Refusals.NOT_AUTHENTIC));
  }

  private Optional<Merchant> authenticate(Envelope envelope) {
    return envelope
        .params()
        .text("merchantCcid")
        .flatMap(merchants::byCcid)
        .filter(merchant -> AuthHash.proves(merchant, envelope.paramsText(), envelope.authHash()));
  }

  private Reply direct(Received received, Envelope envelope, Merchant merchant) {
    Params params = envelope.params();
    Target target = received.target();
    Optional<ServiceType> service =
        services
            .find(target.serviceType())
            .filter(found -> found.path().equals(received.liveArea()))
            .filter(found -> found.commands().containsKey(target.command()));
    if (service.isEmpty()) {
      return refuse(received, params, Refusals.NO_SUCH_COMMAND);
    }
    if (target.dummy() != params.text("dummyRequest").filter("1"::equals).isPresent()) {
      return refuse(received, params, Refusals.DUMMY_MISMATCH);
    }
    OrderBook book =
        service
            .get()
            .orderId(params)
            .map(orderId -> books.of(merchant, orderId))
            .orElseGet(() -> books.unnamed(merchant));
    Call call = new Call(target, params, book, received.browserBase());
    return execution.run(service.get(), call, envelope.authHash());
  }

  private Reply refuse(Received received, Params params, Result result) {
    return new Reply.Message(writer.write(received.serviceType(), params, Answer.refused(result)));
  }
}
