package io.kessai.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kessai.fact.PaymentState;
import io.kessai.method.Methods;
import io.kessai.method.Patience;
import io.kessai.method.PaymentMethod;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A method's own patience, and what an operator may make of it. */
class PatiencesTest {
  private static final Methods<PaymentMethod> METHODS = new Methods<>(List.of(new TestpayMethod()));
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void aMethodsOwnPatienceHoldsWhereNothingElseIsWanted() {
    assertThat(Patiences.of(METHODS, Map.of()).get("testpay"))
        .isEqualTo(new TestpayMethod().patience());
  }

  @Test
  void anOperatorMayChangeAPartOfIt() {
    assertThat(of("testpay", PaymentState.AWAITING_CONSUMER, MINUTE, null))
        .containsEntry(
            PaymentState.AWAITING_CONSUMER, Patience.of(MINUTE, TestpayMethod.GIVEN_UP_AFTER));
  }

  @Test
  void anOperatorMayHaveAStateAskedAboutThatTheMethodLeavesAlone() {
    assertThat(of("testpay", PaymentState.AUTHORIZED, MINUTE, MINUTE))
        .containsEntry(PaymentState.AUTHORIZED, Patience.of(MINUTE, MINUTE));
  }

  @Test
  void halfAPatienceForSuchAStateStopsTheStart() {
    assertThatThrownBy(() -> of("testpay", PaymentState.AUTHORIZED, MINUTE, null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("kessai.inquiry.methods.testpay.AUTHORIZED needs both");
  }

  @Test
  void aPatienceThatEndsBeforeItBeginsStopsTheStart() {
    assertThatThrownBy(() -> of("testpay", PaymentState.AUTHORIZED, MINUTE, MINUTE.minusSeconds(1)))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void aMethodThatIsNotThereStopsTheStart() {
    assertThatThrownBy(() -> of("nosuch", PaymentState.AUTHORIZED, MINUTE, MINUTE))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("kessai.inquiry.methods.nosuch");
  }

  private static Map<PaymentState, Patience> of(
      String method, PaymentState state, Duration overdueAfter, Duration givenUpAfter) {
    return Patiences.of(
            METHODS, Map.of(method, Map.of(state, new Wanted(overdueAfter, givenUpAfter))))
        .get(method);
  }

  private record Wanted(Duration overdue, Duration givenUp) implements WorkerConfig.OtherPatience {
    @Override
    public Optional<Duration> overdueAfter() {
      return Optional.ofNullable(overdue);
    }

    @Override
    public Optional<Duration> givenUpAfter() {
      return Optional.ofNullable(givenUp);
    }

    @Override
    public Optional<Duration> afterDue() {
      return Optional.empty();
    }

    @Override
    public Optional<Duration> every() {
      return Optional.empty();
    }
  }
}
