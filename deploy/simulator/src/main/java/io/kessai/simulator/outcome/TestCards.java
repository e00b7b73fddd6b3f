package io.kessai.simulator.outcome;

import static io.kessai.simulator.outcome.AuthenticationDecision.ATTEMPT;
import static io.kessai.simulator.outcome.AuthenticationDecision.CHALLENGE;
import static io.kessai.simulator.outcome.AuthenticationDecision.FRICTIONLESS;
import static io.kessai.simulator.outcome.AuthenticationDecision.FRICTIONLESS_FAILURE;
import static io.kessai.simulator.outcome.AuthenticationDecision.NOT_ENROLLED;
import static io.kessai.simulator.outcome.AuthenticationDecision.SYSTEM_ERROR;
import static io.kessai.simulator.outcome.AuthenticationDecision.UNAVAILABLE;
import static io.kessai.simulator.outcome.CardDecision.APPROVE;
import static io.kessai.simulator.outcome.CardDecision.INVALID_CARD;
import static io.kessai.simulator.outcome.CardDecision.OVER_LIMIT;
import static io.kessai.simulator.outcome.CardDecision.PENDING;

import java.util.Arrays;
import java.util.List;

/**
 * The well-known test cards and what they come to. Any other number that passes the check digit is
 * approved after a challenge.
 */
public final class TestCards {

  private static final int VISIBLE_START = 6;
  private static final int VISIBLE_END = 2;

  private enum TestCard {
    VISA("4111111111111111", APPROVE, CHALLENGE),
    VISA_FRICTIONLESS("4012888888881881", APPROVE, FRICTIONLESS),
    MASTER_FAILURE("5555555555554444", APPROVE, FRICTIONLESS_FAILURE),
    VISA_ATTEMPT("4242424242424242", APPROVE, ATTEMPT),
    MASTER_UNAVAILABLE("5105105105105100", APPROVE, UNAVAILABLE),
    AMEX_NOT_ENROLLED("378282246310005", APPROVE, NOT_ENROLLED),
    DINERS_ERROR("30569309025904", APPROVE, SYSTEM_ERROR),
    VISA_INVALID("4000000000000002", INVALID_CARD, FRICTIONLESS),
    VISA_OVER_LIMIT("4000000000009995", OVER_LIMIT, CHALLENGE),
    JCB_PENDING("3530111333300000", PENDING, FRICTIONLESS);

    private final String number;
    private final CardDecision decision;
    private final AuthenticationDecision authentication;

    TestCard(String number, CardDecision decision, AuthenticationDecision authentication) {
      this.number = number;
      this.decision = decision;
      this.authentication = authentication;
    }
  }

  private TestCards() {}

  /** What is kept of this number, of 12 digits at least. */
  public static Card of(String number, String expire) {
    String masked = mask(number);
    Brand brand = Brand.of(number);
    return Arrays.stream(TestCard.values())
        .filter(card -> card.number.equals(number))
        .findFirst()
        .map(card -> new Card(masked, expire, brand, card.decision, card.authentication))
        .orElseGet(() -> new Card(masked, expire, brand, APPROVE, CHALLENGE));
  }

  private static String mask(String number) {
    int end = number.length() - VISIBLE_END;
    return number.substring(0, VISIBLE_START)
        + "*".repeat(end - VISIBLE_START)
        + number.substring(end);
  }

  /** The cards of the table. */
  public static List<Magic> magic() {
    return Arrays.stream(TestCard.values())
        .map(
            card ->
                new Magic(
                    card.number,
                    card.decision.english() + "; " + card.authentication.english(),
                    card.decision.japanese() + "、" + card.authentication.japanese()))
        .toList();
  }
}
