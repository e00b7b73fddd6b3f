package io.kessai.method.oricosc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.method.MethodsConfig;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SHOP-3: what the codes of a screening mean is the operator's to say. */
class ScreeningCodesTest {
  private static final Instant NOW = Instant.parse("2026-11-01T01:02:03Z");

  @Test
  void aCodeMeansWhatTheOperatorSays() {
    ScreeningCodes codes = codes(Map.of("X1", "approved", "X2", "declined"));

    assertThat(codes.read("X1", NOW))
        .isEqualTo(Observation.nothing().showing(PaymentState.AUTHORIZED, NOW));
    assertThat(codes.read("X2", NOW))
        .isEqualTo(Observation.nothing().showing(PaymentState.DECLINED, NOW));
  }

  @Test
  void withoutTheOperatorEveryCodeIsADoubtAndNoneIsAState() {
    ScreeningCodes untold = new ScreeningCodes(Map::of);

    assertThat(untold.read("1", NOW).states()).isEmpty();
    assertThat(untold.read("1", NOW).doubts()).hasSize(1);
  }

  @Test
  void aWordThatIsNoneStopsTheStartAndIsNamed() {
    assertThatThrownBy(() -> codes(Map.of("X1", "aproved")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "kessai.methods.oricosc.words.X1 must be one of:"
                + " screening, approved, declined, cancelled");
  }

  private static ScreeningCodes codes(Map<String, String> words) {
    MethodsConfig config = () -> Map.of("oricosc", () -> words);
    return new ScreeningCodes(config);
  }
}
