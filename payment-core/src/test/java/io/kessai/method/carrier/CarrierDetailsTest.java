package io.kessai.method.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.PaymentDetails.Flaw;
import io.kessai.method.carrier.CarrierDetails.Item;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each carrier takes, field by field, before anything is sent (protocol section 3.8). */
class CarrierDetailsTest {
  private static final OrderId ORDER = new OrderId("order-1");
  private static final Opening HUNDRED = new Opening(Money.yen(100), false);

  @ParameterizedTest
  @ValueSource(strings = {"docomo", "au", "softbank-a", "softbank-b"})
  void theseCarriersAreKnown(String carrier) {
    assertThat(flaws(once(carrier, null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Docomo", "sb_ktai", "flets"})
  void anyOtherCarrierIsRefused(String carrier) {
    assertThat(flaws(once(carrier, null))).containsExactly("details.carrier");
  }

  @Test
  void nothingSaidIsRefusedFieldByField() {
    assertThat(flaws(new CarrierDetails(null, null, null, null, null, null, null)))
        .containsExactly("details.carrier", "details.accounting");
    assertThat(flaws(new CarrierDetails("au", "one-time", null, null, null, null, null)))
        .containsExactly("details.terminal");
  }

  @ParameterizedTest
  @CsvSource({
    "docomo, one-time, 20", "docomo, recurring, 20",
    "au, one-time, 24", "au, recurring, 15",
    "softbank-a, one-time, 20", "softbank-b, recurring, 20"
  })
  void eachCarrierShowsSoManyFullWidthCharacters(String carrier, String accounting, int most) {
    assertThat(flaws(with(carrier, accounting, new Item(null, null, "ソ".repeat(most))))).isEmpty();
    assertThat(flaws(with(carrier, accounting, new Item(null, null, "ソ".repeat(most + 1)))))
        .containsExactly("details.item.info");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Tea", "ｿ", "茶 ", "🍵"})
  void whatAnItemShowsIsFullWidthAndNothingElse(String info) {
    assertThat(flaws(once("docomo", new Item("goods", "A1", info))))
        .containsExactly("details.item.info");
  }

  @ParameterizedTest
  @CsvSource({"docomo, recurring, 15", "softbank-a, one-time, 15", "softbank-a, recurring, 18"})
  void anItemsNumberHasSoManyCharacters(String carrier, String accounting, int most) {
    assertThat(flaws(with(carrier, accounting, new Item(null, "A".repeat(most), null)))).isEmpty();
    assertThat(flaws(with(carrier, accounting, new Item(null, "A".repeat(most + 1), null))))
        .containsExactly("details.item.id");
  }

  @Test
  void anItemsTypeAndNumberAreOfTheirWords() {
    assertThat(flaws(once("au", new Item("food", "A-1", null))))
        .containsExactly("details.item.type", "details.item.id");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 28, 99})
  void aRecurringAgreementIsChargedOnTheseDays(int day) {
    assertThat(flaws(monthly("2026-12-01", day))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 29, 31, 98, 100})
  void aRecurringAgreementIsChargedOnNoOtherDay(int day) {
    assertThat(flaws(monthly("2026-12-01", day))).containsExactly("details.day");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20261201", "2026-02-30", "+12026-12-01", "soon"})
  void aRecurringAgreementBeginsOnADayOfTheCalendar(String first) {
    assertThat(flaws(monthly(first, 1))).containsExactly("details.firstDate");
  }

  @Test
  void onlyARecurringAgreementHasDays() {
    assertThat(flaws(new CarrierDetails("au", "one-time", "pc", null, "2026-12-01", 1, null)))
        .containsExactly("details.firstDate", "details.day");
    assertThat(flaws(new CarrierDetails("au", "recurring", "pc", null, null, null, null)))
        .containsExactly("details.firstDate", "details.day");
  }

  @Test
  void onlySoftbankBIsToldHowToUseThreeDSecure() {
    CarrierDetails softbank =
        new CarrierDetails("softbank-b", "one-time", "pc", null, null, null, "bypass");

    assertThat(flaws(softbank)).isEmpty();
    assertThat(flaws(new CarrierDetails("au", "one-time", "pc", null, null, null, "bypass")))
        .containsExactly("details.threeDSecure");
    assertThat(flaws(new CarrierDetails("softbank-b", "one-time", "pc", null, null, null, "maybe")))
        .containsExactly("details.threeDSecure");
  }

  @Test
  void docomoAgreesOnNoAmountForChargesOnDemand() {
    Opening nothing = new Opening(Money.yen(0), false);

    assertThat(flaws(agreement("docomo", "on-demand"), nothing)).isEmpty();
    assertThat(flaws(agreement("docomo", "on-demand"), HUNDRED)).containsExactly("amount");
    assertThat(flaws(agreement("au", "on-demand"), HUNDRED)).isEmpty();
    assertThat(flaws(agreement("au", "on-demand"), nothing)).containsExactly("amount");
  }

  @Test
  void anAgreementTakesNoMoneyByItself() {
    assertThat(flaws(agreement("au", "on-demand"), new Opening(Money.yen(100), true)))
        .containsExactly("capture");
    assertThat(agreement("au", "on-demand").kind()).isEqualTo(Opening.Kind.AGREEMENT);
    assertThat(once("au", null).kind()).isEqualTo(Opening.Kind.ONE_PAYMENT);
  }

  @Test
  void aChargeNamesItsAgreementAndNeedsNobodyThere() {
    CarrierDetails charge = new CarrierDetails("docomo", "charge", null, null, null, null, null);
    Opening tied =
        new Opening(
            Money.yen(100),
            true,
            Opening.Kind.ONE_PAYMENT,
            Optional.of(new OrderId("agreement-1")));

    assertThat(flaws(charge, tied)).isEmpty();
    assertThat(flaws(charge, HUNDRED)).containsExactly("original");
    assertThat(
            flaws(
                new CarrierDetails(
                    "docomo", "charge", "pc", new Item(null, null, null), null, null, null),
                tied))
        .containsExactly("details.terminal", "details.item");
  }

  @ParameterizedTest
  @CsvSource({"1, true", "999999999999, true", "1000000000000, false"})
  void thisMuchCanBePaid(long amount, boolean fine) {
    assertThat(flaws(once("au", null), new Opening(Money.yen(amount), false)).isEmpty())
        .isEqualTo(fine);
  }

  @Test
  void anOrderIdIsNarrowerThanTheSuites() {
    assertThat(once("au", null).flaws(new OrderId("order.1"), HUNDRED))
        .extracting(Flaw::field)
        .containsExactly("orderId");
  }

  @Test
  void aMonthIsNamedOfAnAgreementAlone() {
    Opening agreement =
        new Opening(Money.yen(100), false, Opening.Kind.AGREEMENT, Optional.empty());

    assertThat(new MonthDetails("2026-12").flaws(ORDER, agreement)).isEmpty();
    assertThat(new MonthDetails(null).flaws(ORDER, agreement)).hasSize(1);
    assertThat(new MonthDetails("202612").flaws(ORDER, agreement)).hasSize(1);
    assertThat(new MonthDetails("2026-12").flaws(ORDER, HUNDRED)).hasSize(1);
    assertThat(new MonthDetails(null).flaws(ORDER, HUNDRED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "two, , true",
    "three, pc, true",
    "two, pc, true",
    "three, , false",
    "four, , false",
    "three, tv, false"
  })
  void anEndingNamesWhoTakesPartAndTheConsumersTerminal(
      String between, String terminal, boolean fine) {
    assertThat(new EndDetails(between, terminal).flaws(ORDER, HUNDRED).isEmpty()).isEqualTo(fine);
  }

  @Test
  void itsTextShowsNothingOfWhatIsSold() {
    assertThat(once("au", new Item("goods", "A1", "秘密")))
        .hasToString("CarrierDetails[carrier=au, accounting=one-time, terminal=pc]");
  }

  private static CarrierDetails once(String carrier, Item item) {
    return with(carrier, "one-time", item);
  }

  private static CarrierDetails with(String carrier, String accounting, Item item) {
    boolean monthly = accounting.equals("recurring");
    return new CarrierDetails(
        carrier, accounting, "pc", item, monthly ? "2026-12-01" : null, monthly ? 1 : null, null);
  }

  private static CarrierDetails monthly(String first, int day) {
    return new CarrierDetails("docomo", "recurring", "smartphone", null, first, day, null);
  }

  private static CarrierDetails agreement(String carrier, String accounting) {
    return new CarrierDetails(carrier, accounting, "smartphone", null, null, null, null);
  }

  private static List<String> flaws(CarrierDetails details) {
    return flaws(details, HUNDRED);
  }

  private static List<String> flaws(CarrierDetails details, Opening opening) {
    return details.flaws(ORDER, opening).stream().map(Flaw::field).toList();
  }
}
