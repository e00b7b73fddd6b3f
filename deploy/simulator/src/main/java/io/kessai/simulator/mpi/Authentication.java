package io.kessai.simulator.mpi;

import io.kessai.simulator.card.CardPayment.Terms;
import io.kessai.simulator.outcome.AuthenticationDecision;
import io.kessai.simulator.outcome.Card;
import java.util.Arrays;
import java.util.Optional;

/**
 * An application for 3-D Secure, attached to its order.
 *
 * @param pushUrl where the notice goes; empty for nowhere
 */
record Authentication(
    String requestId,
    Application application,
    AuthenticationDecision decision,
    BrowserReturn browserReturn,
    Optional<String> pushUrl) {

  /** What the merchant asked for. */
  record Application(Mode mode, Card card, Terms terms) {}

  /**
   * Where the browser goes back to.
   *
   * @param link {@code verifyResultLink}
   */
  record BrowserReturn(String uri, Link link) {}

  /** {@code verifyResultLink}. */
  enum Link {
    /** 0: by POST, without the details. */
    POST_PLAIN("0"),
    /** 1: by POST, with the details. */
    POST_DETAILED("1"),
    /** 2: by GET, without the details. */
    GET_PLAIN("2");

    private final String number;

    Link(String number) {
      this.number = number;
    }

    static Optional<Link> of(String number) {
      return Arrays.stream(values()).filter(link -> link.number.equals(number)).findFirst();
    }
  }

  /** The first answer's code: whether authentication can be tried at all. */
  String firstCode() {
    return switch (decision) {
      case NOT_ENROLLED -> "G002";
      case SYSTEM_ERROR -> "G005";
      case CHALLENGE, FRICTIONLESS, FRICTIONLESS_FAILURE, ATTEMPT, UNAVAILABLE -> "G001";
    };
  }

  /** What comes out unasked, or empty when the consumer is asked. */
  Optional<Verdict> unasked() {
    return switch (decision) {
      case CHALLENGE -> Optional.empty();
      case FRICTIONLESS -> Optional.of(Verdict.AUTHENTICATED);
      case FRICTIONLESS_FAILURE -> Optional.of(Verdict.FAILED);
      case ATTEMPT -> Optional.of(Verdict.ATTEMPTED);
      case UNAVAILABLE -> Optional.of(Verdict.UNAVAILABLE);
      case NOT_ENROLLED -> Optional.of(Verdict.NOT_ENROLLED);
      case SYSTEM_ERROR -> Optional.of(Verdict.SYSTEM_ERROR);
    };
  }
}
