package io.kessai.fact;

import static io.kessai.fact.PaymentState.AUTHORIZED;
import static io.kessai.fact.PaymentState.AWAITING_CONSUMER;
import static io.kessai.fact.PaymentState.CANCELLED;
import static io.kessai.fact.PaymentState.CAPTURED;
import static io.kessai.fact.PaymentState.DECLINED;
import static io.kessai.fact.PaymentState.ENDED;
import static io.kessai.fact.PaymentState.ERASED;
import static io.kessai.fact.PaymentState.EXPIRED;
import static io.kessai.fact.PaymentState.LAPSED;
import static io.kessai.fact.PaymentState.REFUNDED;
import static io.kessai.fact.PaymentState.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentStateTest {
  @ParameterizedTest
  @EnumSource
  void noStateLeadsBackToItself(PaymentState state) {
    assertThat(state.leadsTo(state)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REQUESTED")
  void everyStateIsReachedFromRequested(PaymentState state) {
    assertThat(REQUESTED.leadsTo(state)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "REQUESTED,REFUNDED,true",
    "AWAITING_CONSUMER,REFUNDED,true",
    "AUTHORIZED,REFUNDED,true",
    "EXPIRED,DECLINED,true",
    "EXPIRED,AUTHORIZED,false",
    "CAPTURED,CANCELLED,false",
    "CANCELLED,CAPTURED,false",
    "DECLINED,AUTHORIZED,false",
    "LAPSED,CAPTURED,false",
    "AWAITING_CONSUMER,ERASED,true",
    "ENDED,ERASED,true",
    "ERASED,ENDED,false",
    "ACTIVE,CAPTURED,false"
  })
  void reachabilityGoesOverAnyNumberOfSteps(PaymentState from, PaymentState to, boolean leads) {
    assertThat(from.leadsTo(to)).isEqualTo(leads);
  }

  @Test
  void aLostNoticeMakesNoLaterStateIllegal() {
    assertThat(PaymentState.furthest(Set.of(REQUESTED, REFUNDED))).containsExactly(REFUNDED);
  }

  @Test
  void theFurthestStateIsTheOneThatNoOtherLeadsOnFrom() {
    assertThat(PaymentState.furthest(Set.of(REQUESTED, AWAITING_CONSUMER, AUTHORIZED, CAPTURED)))
        .containsExactly(CAPTURED);
  }

  @Test
  void statesThatExcludeEachOtherAreBothFurthestAndTheMoreTellingComesFirst() {
    assertThat(PaymentState.furthest(Set.of(AUTHORIZED, CANCELLED, CAPTURED)))
        .containsExactly(CAPTURED, CANCELLED);
    assertThat(PaymentState.furthest(Set.of(EXPIRED, AUTHORIZED)))
        .containsExactly(AUTHORIZED, EXPIRED);
  }

  @Test
  void theOutcomesAreFinal() {
    assertThat(EnumSet.allOf(PaymentState.class).stream().filter(PaymentState::isFinal))
        .containsExactlyInAnyOrder(REFUNDED, CANCELLED, LAPSED, DECLINED, EXPIRED, ENDED, ERASED);
  }
}
