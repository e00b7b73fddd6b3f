package io.kessai.simulator.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CardFollowUpTest extends CardOrders {

  @Test
  void captureMayBeForLess() {
    Mdk.authorize(orderId, "100");

    JsonNode result = followUp("Capture", "amount", "60");

    assertThat(code(result)).isEqualTo("A001");
    assertDetail("pa", 100, 60, 0);
  }

  @Test
  void captureWithoutAmountIsForAll() {
    Mdk.authorize(orderId, "100");

    followUp("Capture");

    assertDetail("pa", 100, 100, 0);
  }

  @Test
  void captureForMoreIsAnInputError() {
    Mdk.authorize(orderId, "100");

    JsonNode result = followUp("Capture", "amount", "101");

    assertThat(code(result)).isEqualTo("AC91");
    assertDetail("a", 100, 0, 0);
  }

  @Test
  void secondCaptureIsRefused() {
    Mdk.authorize(orderId, "100");
    followUp("Capture", "amount", "60");

    JsonNode result = followUp("Capture", "amount", "40");

    assertThat(code(result)).isEqualTo("NH02");
    assertDetail("pa", 100, 60, 0);
    assertThat(Mdk.executed(orderId, "Capture")).isEqualTo(1);
  }

  @Test
  void cancelOnTheSameDayVoidsAnAuthorisation() {
    Mdk.authorize(orderId, "100");

    followUp("Cancel");

    assertDetail("va", 0, 0, 0);
  }

  @Test
  void cancelOnALaterDayReturnsAnAuthorisation() {
    Mdk.authorize(orderId, "100");
    Mdk.advance(Duration.ofDays(1));

    followUp("Cancel");

    assertDetail("rad", 0, 0, 0);
  }

  @Test
  void cancelOfPartOfAnAuthorisationIsRefused() {
    Mdk.authorize(orderId, "100");

    JsonNode result = followUp("Cancel", "amount", "40");

    assertThat(code(result)).isEqualTo("NH02");
    assertDetail("a", 100, 0, 0);
  }

  @Test
  void cancelOfPartRefundsIt() {
    authorizeWithCapture();

    followUp("Cancel", "amount", "40");

    assertDetail("race", 100, 100, 40);
  }

  @Test
  void cancelOfTheRestRefundsAll() {
    authorizeWithCapture();
    followUp("Cancel", "amount", "40");

    followUp("Cancel");

    assertDetail("racd", 100, 100, 100);
  }

  @Test
  void cancelOfMoreThanIsLeftIsAnInputError() {
    authorizeWithCapture();
    followUp("Cancel", "amount", "40");

    JsonNode result = followUp("Cancel", "amount", "61");

    assertThat(code(result)).isEqualTo("AC91");
    assertDetail("race", 100, 100, 40);
  }

  @ParameterizedTest
  @CsvSource({"0, vpa", "1, rpad"})
  void cancelOfACaptureIsAVoidOrAReturnByItsDay(int days, String detail) {
    Mdk.authorize(orderId, "100");
    followUp("Capture");
    Mdk.advance(Duration.ofDays(days));

    followUp("Cancel");

    assertDetail(detail, 100, 100, 100);
  }

  @Test
  void cancelledOrderCannotBeCancelledAgain() {
    authorizeWithCapture();
    followUp("Cancel");

    JsonNode result = followUp("Cancel");

    assertThat(code(result)).isEqualTo("NH02");
    assertDetail("vac", 100, 100, 100);
  }
}
