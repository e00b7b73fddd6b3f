package io.kessai.order.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.CustomerReference;
import io.kessai.fact.Fact;
import io.kessai.fact.Json;
import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.order.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What new facts do to a stored order. */
class FoldedTest {
  private static final OrderKey KEY = OrderKey.of("main", "order-1");
  private static final OrderRow NEW =
      new OrderRow(KEY, 0, new MethodName("", false), Observation.nothing(), Optional.empty());

  /** {@code ORDER-2}: the history shows what each fact changed. */
  @Test
  void eachFactIsKeptWithTheStateBeforeAndAfterIt() {
    Fact opened = Facts.opened(KEY);
    Fact captured = Facts.shown(KEY, "captured", Messenger.ANSWER, PaymentState.CAPTURED);

    Folded folded = Folded.of(NEW, List.of(opened, captured));

    assertThat(folded.facts()).extracting(FoldedFact::fact).containsExactly(opened, captured);
    assertThat(folded.facts().getFirst().before()).isEmpty();
    assertThat(folded.facts().getFirst().after()).isEqualTo(PaymentState.REQUESTED);
    assertThat(folded.facts().getLast().before()).contains(PaymentState.REQUESTED);
    assertThat(folded.facts().getLast().after()).isEqualTo(PaymentState.CAPTURED);
    assertThat(folded.order().version()).isEqualTo(1);
  }

  @Test
  void aFactThatTellsNothingNewIsNoChange() {
    OrderRow stored = Folded.of(NEW, List.of(Facts.opened(KEY))).order();
    Fact same = Facts.fact(KEY, "again", Messenger.BROWSER, Facts.opened(KEY).says());

    Folded folded = Folded.of(stored, List.of(same));

    assertThat(folded.changed()).isFalse();
    assertThat(folded.order().version()).isEqualTo(1);
    assertThat(folded.facts()).singleElement().extracting(FoldedFact::changed).isEqualTo(false);
    assertThat(folded.facts())
        .singleElement()
        .extracting(FoldedFact::says)
        .isEqualTo(Json.write(same.says()));
  }

  @Test
  void anEmptyFirstFactMakesTheOrderKnown() {
    Fact empty = Facts.fact(KEY, "empty", Messenger.INQUIRY, Observation.nothing());

    Folded folded = Folded.of(NEW, List.of(empty));

    assertThat(folded.changed()).isTrue();
    assertThat(folded.order().version()).isEqualTo(1);
  }

  /** {@code RECON-4}: drift is what an inquiry found that no notice had brought. */
  @Test
  void anInquiryThatMovesTheStateAheadIsDrift() {
    Fact found = Facts.shown(KEY, "found", Messenger.INQUIRY, PaymentState.CAPTURED);

    Folded folded = Folded.of(NEW, List.of(Facts.opened(KEY), found));

    assertThat(folded.facts()).extracting(FoldedFact::isDrift).containsExactly(false, true);
  }

  /** {@code RECON-4} */
  @Test
  void anInquiryThatConfirmsWhatANoticeBroughtIsNoDrift() {
    Fact notice = Facts.shown(KEY, "notice", Messenger.NOTICE, PaymentState.CAPTURED);
    Fact late = Facts.shown(KEY, "late", Messenger.INQUIRY, PaymentState.AUTHORIZED);

    Folded folded = Folded.of(NEW, List.of(notice, late));

    assertThat(folded.facts()).extracting(FoldedFact::isDrift).containsExactly(false, false);
  }

  /** {@code ORDER-1}: the method, too, depends on the set of facts alone. */
  @Test
  void theOpeningNamesTheMethodWhicheverFactCameFirst() {
    Fact opened = Facts.opened(KEY);
    Fact other =
        new Fact(
            "other",
            KEY,
            "another",
            Messenger.NOTICE,
            Facts.LEARNED,
            "",
            Observation.nothing(),
            Map.of());

    Folded openedFirst = Folded.of(NEW, List.of(opened, other));
    Folded openedLast = Folded.of(NEW, List.of(other, opened));

    assertThat(openedFirst.order().method().id()).isEqualTo(opened.method());
    assertThat(openedLast.order()).isEqualTo(openedFirst.order());
  }

  /** {@code ORDER-1}: and so does the customer, even where two were told. */
  @Test
  void theCustomerIsKnownWhicheverFactCameFirst() {
    Fact opened = Facts.opened(KEY).paidBy(Optional.of(new CustomerReference("b")));
    Fact other =
        Facts.fact(KEY, "other", Messenger.STOREFRONT, Observation.nothing())
            .paidBy(Optional.of(new CustomerReference("a")));
    Fact silent = Facts.shown(KEY, "captured", Messenger.ANSWER, PaymentState.CAPTURED);

    Folded one = Folded.of(NEW, List.of(silent, opened, other));
    Folded another = Folded.of(NEW, List.of(other, opened, silent));

    assertThat(one.order().customer()).contains(new CustomerReference("a"));
    assertThat(another.order()).isEqualTo(one.order());
  }

  @Test
  void toLearnWhoPaysIsAChange() {
    OrderRow stored = Folded.of(NEW, List.of(Facts.opened(KEY))).order();
    Fact named =
        Facts.fact(KEY, "named", Messenger.STOREFRONT, Observation.nothing())
            .paidBy(Optional.of(new CustomerReference("account-7")));

    Folded folded = Folded.of(stored, List.of(named));

    assertThat(folded.changed()).isTrue();
    assertThat(folded.order().version()).isEqualTo(2);
  }
}
