package io.kessai.method.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kessai.fact.MerchantId;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.Notice;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operator tells of a {@code txnType} that public material leaves open. */
class CarrierWordsTest {
  private static final Instant NOW = Instant.parse("2026-11-01T01:02:03Z");

  @Test
  void anOperatorsWordStandsBesideOurOwn() {
    CarrierNotices notices = new CarrierNotices(Map.of("MpCapture", "capture"));

    assertThat(notices.read(notice("MpCapture")).charges()).hasSize(1);
    assertThat(notices.read(notice("Capture")).charges()).hasSize(1);
  }

  @Test
  void anOperatorsWordStandsBeforeOurOwn() {
    CarrierNotices notices =
        new CarrierNotices(Map.of("Cancel", "nothing", "Terminate", "erasure"));

    assertThat(notices.read(notice("Cancel"))).isEqualTo(Observation.nothing());
    assertThat(notices.read(notice("Terminate")).states()).containsOnlyKeys(PaymentState.ERASED);
  }

  @Test
  void aWordThatIsNoneStopsTheStart() {
    assertThatThrownBy(() -> new CarrierNotices(Map.of("MpCapture", "charged")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kessai.methods.carrier.words.MpCapture")
        .hasMessageContaining("erasure");
  }

  private static Notice notice(String type) {
    return new Notice(
        "n",
        new MerchantId("shop"),
        "carrier",
        "order-1",
        NOW,
        Map.of(),
        Map.of("txnType", type, "mstatus", "success", "month", "202612"));
  }
}
