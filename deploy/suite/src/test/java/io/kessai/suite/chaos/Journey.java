package io.kessai.suite.chaos;

import io.kessai.suite.chaos.Errand.Will;
import io.kessai.suite.story.PaymentServer;
import java.util.Optional;

/** A way to pay, as far as chaos needs to know it. */
enum Journey {
  /** A card that is approved or declined by its answer. */
  CARD("card", false) {
    @Override
    String details(PaymentServer paymentServer, Will will) {
      String card = will == Will.FAILS ? PaymentServer.OVER_LIMIT : PaymentServer.APPROVED;
      return "{\"token\":\"" + paymentServer.tokenFor(card) + "\"}";
    }
  },
  /** A card whose consumer must authenticate. */
  MPI("mpi", true) {
    @Override
    String details(PaymentServer paymentServer, Will will) {
      return """
          {"token":"%s","mode":"company","cardholderName":"TARO YAMADA",
           "browser":{"accept":"text/html","userAgent":"Chaos/1.0"}}"""
          .formatted(paymentServer.tokenFor(PaymentServer.CHALLENGED));
    }

    @Override
    Optional<String> consumerDoes(Will will) {
      return switch (will) {
        case PAYS, PAYS_AND_LEAVES -> Optional.of("approve");
        case FAILS -> Optional.of("fail");
        case STAYS_AWAY -> Optional.empty();
      };
    }
  };

  private final String method;
  private final boolean throughConsumer;

  Journey(String method, boolean throughConsumer) {
    this.method = method;
    this.throughConsumer = throughConsumer;
  }

  String method() {
    return method;
  }

  /** Whether the consumer has something to do between the opening and its outcome. */
  boolean throughConsumer() {
    return throughConsumer;
  }

  /** The details that open an order; what they hold may be good only once. */
  abstract String details(PaymentServer paymentServer, Will will);

  /** What the consumer does at the payment server's pages; empty for nothing. */
  Optional<String> consumerDoes(Will will) {
    return Optional.empty();
  }
}
