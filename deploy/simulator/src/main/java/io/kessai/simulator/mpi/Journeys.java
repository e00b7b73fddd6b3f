package io.kessai.simulator.mpi;

import io.kessai.simulator.Reset;
import io.kessai.simulator.SimulatorConfig;
import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.bounds.BoundedMap;
import io.kessai.simulator.push.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The consumer's way through an authentication, by request id. */
@ApplicationScoped
public class Journeys {

  private final Verifications verifications;
  private final Notices notices;
  private final BoundedMap<String, OrderBook> byRequestId;

  Journeys(Verifications verifications, Notices notices, SimulatorConfig config) {
    this.verifications = verifications;
    this.notices = notices;
    this.byRequestId = new BoundedMap<>(config.limits().orders());
  }

  /** What the browser is shown next. */
  sealed interface Step {

    /** The consumer is asked. */
    record Asked(Order order, Authentication authentication) implements Step {}

    /** The browser goes back to the merchant. */
    record Back(String uri, Authentication.Link link, SequencedMap<String, String> parameters)
        implements Step {}

    /** No such journey, or not any more. */
    record Unknown() implements Step {}
  }

  void begin(Authentication authentication, OrderBook book) {
    byRequestId.put(authentication.requestId(), book);
  }

  /** The browser arrives: it ends here unless the consumer must be asked. */
  Step arrive(String requestId) {
    return step(requestId, Optional.empty());
  }

  /** The consumer answers. Once it has ended, every answer leads back to the merchant alike. */
  Step answer(String requestId, Verdict verdict) {
    return step(requestId, Optional.of(verdict));
  }

  private Step step(String requestId, Optional<Verdict> answered) {
    return byRequestId
        .find(requestId)
        .flatMap(book -> step(book, answered))
        .orElseGet(Step.Unknown::new);
  }

  private Optional<Step> step(OrderBook book, Optional<Verdict> answered) {
    List<Notice> toPublish = new ArrayList<>();
    Optional<Step> next =
        book.exclusively(() -> book.order().flatMap(order -> step(order, answered, toPublish)));
    toPublish.forEach(notices::publish);
    return next;
  }

  private Optional<Step> step(Order order, Optional<Verdict> answered, List<Notice> toPublish) {
    return order
        .part(Authentication.class)
        .map(
            authentication ->
                order
                    .part(Verification.class)
                    .or(() -> end(order, authentication, answered, toPublish))
                    .<Step>map(ended -> back(order, authentication, ended))
                    .orElseGet(() -> new Step.Asked(order, authentication)));
  }

  private Optional<Verification> end(
      Order order,
      Authentication authentication,
      Optional<Verdict> answered,
      List<Notice> toPublish) {
    Optional<Verdict> unasked = authentication.unasked();
    String txnType = unasked.isPresent() ? Verification.UNASKED : Verification.ASKED;
    return unasked
        .or(() -> answered)
        .map(
            verdict -> {
              Verification ended = verifications.end(order, authentication, verdict, txnType);
              toPublish.add(MpiNotices.of(order, authentication, ended));
              return ended;
            });
  }

  private static Step back(Order order, Authentication authentication, Verification ended) {
    return new Step.Back(
        authentication.browserReturn().uri(),
        authentication.browserReturn().link(),
        ReturnParameters.of(order, authentication, ended));
  }

  void reset(@Observes Reset reset) {
    byRequestId.clear();
  }
}
