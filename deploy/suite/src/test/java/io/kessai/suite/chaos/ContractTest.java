package io.kessai.suite.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.suite.chaos.Errand.Will;
import io.kessai.suite.chaos.Errand.Wish;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The audit of a chaos run notices each way in which the contract can be broken. */
class ContractTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String ORDER =
      """
      {"status":"captured","authorizedAmount":1000,"capturedAmount":1000,"refundedAmount":300,
       "openRequests":[],"attention":[]}""";
  private static final String PAYMENT = "{\"status\":\"captured\",\"inDoubt\":false}";
  private static final String HISTORY =
      "{\"facts\":[{\"messenger\":\"storefront\"},{\"messenger\":\"notice\"}]}";
  private static final String BOOK =
      """
      {"order":{"money":{"authorized":1000,"captured":1000,"refunded":300}},
       "calls":[{"command":"Authorize","executed":true,"mstatus":"success"},
                {"command":"Cancel","executed":true,"mstatus":"failure"},
                {"command":"Cancel","executed":false,"mstatus":"success"},
                {"command":"Cancel","executed":true,"mstatus":"success"}],
       "notices":[{"acknowledged":true,"fields":{"a":"1"}},{"acknowledged":true,"fields":{"a":"1"}},
                  {"acknowledged":false,"fields":{"a":"2"}}]}""";

  private static final String UNKNOWN =
      "{\"type\":\"urn:kessai:problem:unknown-order\",\"status\":404}";

  private static final Wish REFUND = new Wish("refund", 300);
  private static final Errand ERRAND =
      new Errand("o", Journey.CARD, Duration.ZERO, 1000, true, Will.PAYS, List.of(REFUND));

  @Test
  void anOrderThatIsAsItShouldBeBreaksNothing() {
    assertThat(Contract.brokenBy(evidence(ORDER, PAYMENT, BOOK, 1))).isEmpty();
  }

  @Test
  void anAcknowledgedNoticeThatIsNotInKafkaIsLost() {
    assertBroken(evidence(ORDER, PAYMENT, BOOK, 0), "1 notices acknowledged, but 0 in Kafka");
  }

  @Test
  void anAcknowledgedNoticeThatIsNotKnownIsLost() {
    String more = BOOK.replace("\"acknowledged\":false", "\"acknowledged\":true");
    assertBroken(evidence(ORDER, PAYMENT, more, 2), "2 in Kafka and 1 known");
  }

  @Test
  void aCommandThatWasCarriedOutTwiceIsNoticed() {
    String twice = BOOK.replace("\"failure\"", "\"success\"");
    assertBroken(evidence(ORDER, PAYMENT, twice, 1), "done more often than asked");
  }

  @Test
  void moneyBeyondWhatWasAskedIsNoticed() {
    String more = BOOK.replace("\"refunded\":300", "\"refunded\":600");
    assertBroken(evidence(ORDER.replace("300", "600"), PAYMENT, more, 1), "more than asked");
  }

  @Test
  void aPromiseThatIsNotInTheBooksIsNoticed() {
    String less = BOOK.replace("\"refunded\":300", "\"refunded\":0");
    assertBroken(evidence(ORDER.replace("300", "0"), PAYMENT, less, 1), "promised");
  }

  @Test
  void servicesThatDisagreeAreNoticed() {
    assertBroken(
        evidence(ORDER, PAYMENT.replace("captured", "authorized"), BOOK, 1),
        "order-service says captured, payment-api authorized");
  }

  @Test
  void whatIsInDoubtOrNotSettledOrNeedsAttentionIsNoticed() {
    assertBroken(
        evidence(ORDER, PAYMENT.replace("false", "true"), BOOK, 1), "a command is still in doubt");
    assertBroken(
        evidence(ORDER.replace("Requests\":[]", "Requests\":[{}]"), PAYMENT, BOOK, 1),
        "a command is still in doubt");
    assertBroken(
        evidence(
            ORDER.replace("captured\"", "awaiting-consumer\""),
            PAYMENT.replace("captured", "awaiting-consumer"),
            BOOK,
            1),
        "not settled: awaiting-consumer");
    assertBroken(
        evidence(ORDER.replace("attention\":[]", "attention\":[{}]"), PAYMENT, BOOK, 1),
        "attention [{}]");
  }

  @Test
  void anOrderThatWasPaidAfterItWasGivenUpIsMarkedAndThatIsAllThatIsPromised() {
    Evidence late = paid("2026-11-28T15:05:28Z", Journey.UNION_PAY);

    assertThat(late.paidTooLate()).isTrue();
    assertThat(Contract.brokenBy(late)).isEmpty();
  }

  @Test
  void anOrderThatWasPaidBeforeItWasGivenUpIsNoticed() {
    assertBroken(paid("2026-11-28T15:05:24Z", Journey.UNION_PAY), "states-contradict");
  }

  @Test
  void anOrderThatNoConsumerHadToPayCannotBePaidTooLate() {
    assertBroken(paid("2026-11-28T15:05:28Z", Journey.CARD), "states-contradict");
  }

  private static Evidence paid(String at, Journey journey) {
    String history =
        """
        {"facts":[{"messenger":"storefront","summary":"AUTHORIZE 1000 JPY asked for"},
          {"messenger":"inquiry","learnedAt":"2026-11-28T15:05:25Z",
           "summary":"Asked, the payment server shows it EXPIRED"}]}""";
    String book =
        """
        {"order":{"money":{"authorized":1000,"captured":0,"refunded":0},
          "rows":[{"at":"2026-11-28T15:02:19Z"},{"at":"%s"}]}}"""
            .formatted(at);
    String order =
        """
        {"status":"authorized","authorizedAmount":1000,"capturedAmount":0,"refundedAmount":0,
         "openRequests":[],"attention":[{"code":"states-contradict"}]}""";
    return new Evidence(
        new Errand("o", journey, Duration.ZERO, 1000, false, Will.PAYS, List.of()),
        read(order),
        read(PAYMENT.replace("captured", "authorized")),
        read(history),
        read(book),
        List.of(),
        true,
        0);
  }

  @Test
  void anOrderWhoseMoneyIsNotThatOfTheBooksIsNoticed() {
    assertBroken(
        evidence(ORDER.replace("300", "299"), PAYMENT, BOOK, 1),
        "money 1000/1000/299, but the books say 1000/1000/300");
  }

  @Test
  void anOrderWithWhichNoShopGotThroughIsNowhere() {
    assertThat(Contract.brokenBy(nowhere(false, UNKNOWN))).isEmpty();
  }

  @Test
  void anOrderThatWasAcceptedButIsNowhereIsNoticed() {
    assertBroken(nowhere(true, UNKNOWN), "not settled");
  }

  @Test
  void anOrderThatNobodyKnowsButThePaymentServerIsNoticed() {
    assertBroken(nowhere(false, BOOK), "not settled");
  }

  private static Evidence nowhere(boolean taken, String book) {
    return new Evidence(
        ERRAND, read(UNKNOWN), read(UNKNOWN), read(UNKNOWN), read(book), List.of(), taken, 0);
  }

  private static void assertBroken(Evidence evidence, String says) {
    assertThat(Contract.brokenBy(evidence)).anyMatch(line -> line.contains(says));
  }

  private static Evidence evidence(String order, String payment, String book, int stored) {
    return new Evidence(
        ERRAND,
        read(order),
        read(payment),
        read(HISTORY),
        read(book),
        List.of(REFUND),
        true,
        stored);
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
