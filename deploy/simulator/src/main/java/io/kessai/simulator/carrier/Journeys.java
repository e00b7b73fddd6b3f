package io.kessai.simulator.carrier;

import io.kessai.simulator.Reset;
import io.kessai.simulator.SimulatorConfig;
import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.bounds.BoundedMap;
import io.kessai.simulator.carrier.Journey.Addresses;
import io.kessai.simulator.carrier.Journey.Does;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.push.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The consumers at the carrier, by the id of their journey. */
@ApplicationScoped
public class Journeys {
  private final Authorizations authorizations;
  private final Endings endings;
  private final Notices notices;
  private final Ids ids;
  private final BoundedMap<String, OrderBook> byId;

  Journeys(
      Authorizations authorizations,
      Endings endings,
      Notices notices,
      Ids ids,
      SimulatorConfig config) {
    this.ids = ids;
    this.authorizations = authorizations;
    this.endings = endings;
    this.notices = notices;
    this.byId = new BoundedMap<>(config.limits().orders());
  }

  /** What the browser is shown: the question, or the way back. */
  record Seen(Order order, Terms terms, Journey journey) {}

  Journey begin(Order order, OrderBook book, String command, Addresses addresses) {
    Journey journey = new Journey(ids.uuid(), command, addresses, Optional.empty());
    order.attach(Journey.class, journey);
    byId.put(journey.id(), book);
    return journey;
  }

  /** Looks, without answering; empty for a journey that is over for good, or never was. */
  Optional<Seen> look(String id) {
    return byId.find(id).flatMap(book -> book.exclusively(() -> seen(book, id)));
  }

  /** The consumer answers. Once answered, every answer leads back alike. */
  Optional<Seen> answer(String id, Does does) {
    List<Notice> toPublish = new ArrayList<>();
    Optional<Seen> answered =
        byId.find(id)
            .flatMap(
                book ->
                    book.exclusively(
                        () -> seen(book, id).map(seen -> answer(seen, does, toPublish))));
    toPublish.forEach(notices::publish);
    return answered;
  }

  private static Optional<Seen> seen(OrderBook book, String id) {
    return book.order()
        .flatMap(
            order ->
                order
                    .part(Journey.class)
                    .filter(journey -> journey.id().equals(id))
                    .map(
                        journey ->
                            new Seen(order, order.part(Terms.class).orElseThrow(), journey)));
  }

  private Seen answer(Seen seen, Does does, List<Notice> toPublish) {
    if (seen.journey().back().isPresent()) {
      return seen;
    }
    Result result =
        seen.journey().ends()
            ? end(seen.order(), does, toPublish)
            : apply(seen.order(), seen.terms(), does, toPublish);
    Journey answered = seen.journey().answered(seen.order(), does, result);
    seen.order().attach(Journey.class, answered);
    return new Seen(seen.order(), seen.terms(), answered);
  }

  /** Only a success is told. */
  private Result apply(Order order, Terms terms, Does does, List<Notice> toPublish) {
    if (order.status() == OrderStatus.EXPIRED) {
      return Entries.FAILED;
    }
    Result result =
        switch (does) {
          case APPROVE -> authorizations.agreed(order, terms);
          case CANCEL -> authorizations.refused(order, "Authorize", terms, Entries.CANCELLED);
          case FAIL -> authorizations.refused(order, "Authorize", terms, Entries.FAILED);
        };
    if (result.isSuccess()) {
      toPublish.add(endings.told(order, "Authorize"));
    }
    return result;
  }

  private Result end(Order order, Does does, List<Notice> toPublish) {
    if (does != Does.APPROVE) {
      Result why = does == Does.CANCEL ? Entries.CANCELLED : Entries.FAILED;
      endings.note(order, "UserTerminate", why);
      return why;
    }
    Result result = endings.end(order, "UserTerminate").result();
    if (result.isSuccess()) {
      toPublish.add(endings.told(order, "Terminate"));
    }
    return result;
  }

  void reset(@Observes Reset reset) {
    byId.clear();
  }
}
