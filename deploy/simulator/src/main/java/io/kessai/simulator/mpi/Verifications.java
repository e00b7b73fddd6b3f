package io.kessai.simulator.mpi;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.card.CardAuthorizations;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.mpi.Authentication.Application;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Ends an authentication, and asks the card company when the mode allows it. */
@ApplicationScoped
public class Verifications {

  private final CardAuthorizations authorizations;
  private final Ids ids;
  private final MovableClock clock;

  Verifications(CardAuthorizations authorizations, Ids ids, MovableClock clock) {
    this.authorizations = authorizations;
    this.ids = ids;
    this.clock = clock;
  }

  /** Ends it with this verdict. The order must not have ended yet. */
  Verification end(Order order, Authentication authentication, Verdict verdict, String txnType) {
    Application application = authentication.application();
    boolean content = application.mode().isContentWith(verdict.code());
    order.keep();
    order.add(
        new Row(
            ids.next(),
            "Verify",
            content
                ? Result.success(verdict.code(), verdict.message())
                : Result.failure(verdict.code(), verdict.message()),
            clock.instant(),
            Optional.empty(),
            MpiRows.verified(authentication, verdict, clock.instant())));
    order.status(content ? OrderStatus.END : OrderStatus.ERROR);
    Optional<Row> cardRow =
        content && application.mode().pays()
            ? Optional.of(
                authorizations.authorize(
                    order, application.card(), application.terms(), "Authorize"))
            : Optional.empty();
    Verification verification =
        new Verification(verdict, whole(verdict, content, cardRow), txnType, cardRow);
    order.attach(Verification.class, verification);
    return verification;
  }

  private static Result whole(Verdict verdict, boolean content, Optional<Row> cardRow) {
    String blocks = verdict.code() + cardRow.map(row -> row.result().firstBlock()).orElse("");
    return content
        ? Result.success(blocks, verdict.message())
        : Result.failure(blocks, verdict.message());
  }

  /** What happens when the consumer's time is over: nobody is told, an inquiry finds it. */
  void expire(Order order) {
    order
        .part(Authentication.class)
        .ifPresent(
            authentication -> end(order, authentication, Verdict.TIMED_OUT, Verification.ASKED));
    order.status(OrderStatus.EXPIRED);
  }
}
