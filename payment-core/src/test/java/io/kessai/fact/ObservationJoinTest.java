package io.kessai.fact;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;

/** ORDER-1: the join does not care for order, repeats or grouping. */
@Domain(AnyFact.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ObservationJoinTest {
  @Property
  void isCommutative(@ForAll Observation a, @ForAll Observation b) {
    assertThat(a.join(b)).isEqualTo(b.join(a));
  }

  @Property
  void isAssociative(@ForAll Observation a, @ForAll Observation b, @ForAll Observation c) {
    assertThat(a.join(b).join(c)).isEqualTo(a.join(b.join(c)));
  }

  @Property
  void isIdempotent(@ForAll Observation a, @ForAll Observation b) {
    assertThat(a.join(a)).isEqualTo(a);
    assertThat(a.join(b).join(b)).isEqualTo(a.join(b));
  }

  @Property
  void nothingIsNeutral(@ForAll Observation a) {
    assertThat(a.join(Observation.nothing())).isEqualTo(a);
    assertThat(Observation.nothing().join(a)).isEqualTo(a);
  }

  @Property
  void aStateIsReadOffAnything(@ForAll Observation a, @ForAll Observation b) {
    OrderState state = OrderState.of(a.join(b));

    assertThat(state).isEqualTo(OrderState.of(b.join(a)));
    assertThat(state.state()).isNotNull();
  }

  @Property
  void neverDoesAContradictionDisappear(@ForAll Observation a, @ForAll Observation b) {
    boolean contradicted =
        PaymentState.furthest(a.states().keySet()).size() > 1
            && OrderState.of(a).attention().stream()
                .anyMatch(reason -> reason.code().equals("states-contradict"));

    assertThat(!contradicted || OrderState.of(a.join(b)).needsAttention()).isTrue();
  }
}
