package io.kessai.order.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Fact;
import io.kessai.fact.Json;
import io.kessai.fact.Messenger;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.order.Facts;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change is written in pieces, and what is told is what it would be written as in one. */
class ToldChangeTest {
  private static final OrderKey KEY = OrderKey.of("main", "order-1");

  static List<List<Fact>> facts() {
    Fact captured = Facts.shown(KEY, "captured", Messenger.ANSWER, PaymentState.CAPTURED);
    return List.of(
        List.of(captured),
        List.of(Facts.openedBy(KEY, "customer-1")),
        List.of(Facts.opened(KEY), captured));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void itsJsonIsTheChanges(List<Fact> facts) {
    Folded folded = Folded.of(OrderRow.unknown(KEY), facts);

    ToldChange told = ToldChange.of(folded, Facts.LEARNED);

    assertThat(told.json()).isEqualTo(Json.write(told.change()));
    assertThat(Json.tree(told.change()).path("known")).isEqualTo(Json.tree(folded.order().known()));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void whatIsKnownAndWhatEachFactSaysAreStoredAsTheyAre(List<Fact> facts) {
    Folded folded = Folded.of(OrderRow.unknown(KEY), facts);

    assertThat(folded.known()).isEqualTo(Json.write(folded.order().known()));
    assertThat(folded.facts())
        .extracting(FoldedFact::says)
        .isEqualTo(facts.stream().map(fact -> Json.write(fact.says())).toList());
  }
}
