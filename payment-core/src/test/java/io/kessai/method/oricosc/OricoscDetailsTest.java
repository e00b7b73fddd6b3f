package io.kessai.method.oricosc;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.PaymentDetails.Flaw;
import io.kessai.method.oricosc.OricoscDetails.Contract;
import io.kessai.method.oricosc.OricoscDetails.Item;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SHOP-1: protocol section 3.9. */
class OricoscDetailsTest {
  private static final Item LAMP = new Item("電気スタンド", 1, 100L);

  @Test
  void orderNumberItemsAndZipCodeAreEnough() {
    assertThat(flaws(of(LAMP))).isEmpty();
  }

  @Test
  void nothingAtAllIsFlawedInEveryNeededField() {
    assertThat(flaws(new OricoscDetails(null, null, null, null, null, null, null)))
        .containsExactly("details.oricoOrderNo", "details.shippingZipCode", "details.items");
  }

  @ParameterizedTest
  @CsvSource({"1,true", "5,true", "6,false"})
  void thereAreOneToFiveItems(int lines, boolean fine) {
    Item[] items = Collections.nCopies(lines, new Item("皿", 1, 100L / lines)).toArray(Item[]::new);
    Item[] exact = Arrays.copyOf(items, lines);
    exact[0] = new Item("皿", 1, 100 - (100L / lines) * (lines - 1));

    assertThat(flaws(of(exact)).isEmpty()).isEqualTo(fine);
  }

  @Test
  void anItemThatIsNothingIsRefused() {
    assertThat(flaws(of(LAMP, null))).containsExactly("details.items");
  }

  @Test
  void everyPartOfAnItemIsNeeded() {
    assertThat(flaws(of(new Item(null, null, null))))
        .containsExactly(
            "details.items[0].name", "details.items[0].count", "details.items[0].amount");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"二行\n目", "\u0000", "😀", "Tromsø"})
  void aNameThatOricosPageCannotWriteIsRefused(String name) {
    assertThat(flaws(of(new Item(name, 1, 100L)))).containsExactly("details.items[0].name");
  }

  @ParameterizedTest
  @CsvSource({"128,true", "129,false"})
  void aNameHasAtMost256BytesInShiftJis(int characters, boolean fine) {
    assertThat(flaws(of(new Item("表".repeat(characters), 1, 100L))).isEmpty()).isEqualTo(fine);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1000})
  void aCountIsFrom1To999(int count) {
    assertThat(flaws(of(new Item("皿", count, 100L)))).containsExactly("details.items[0].count");
  }

  @Test
  void theItemsAddUpAsLinesOrAsPieces() {
    assertThat(flaws(of(new Item("椅子", 4, 20L), new Item("机", 1, 20L)))).isEmpty();
    assertThat(flaws(of(new Item("椅子", 4, 80L), new Item("机", 1, 20L)))).isEmpty();
    assertThat(flaws(of(new Item("椅子", 4, 20L), new Item("机", 1, 21L))))
        .containsExactly("details.items");
  }

  @Test
  void aDiscountIsAnItemOfItsOwn() {
    assertThat(flaws(of(new Item("机", 1, 120L), new Item("値引", 1, -20L)))).isEmpty();
  }

  @Test
  void amountIsItemsAndCarriage() {
    assertThat(flaws(withMoney(10L, null, new Item("机", 1, 90L)))).isEmpty();
    assertThat(flaws(withMoney(10L, null, LAMP))).containsExactly("details.items");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 100, Long.MAX_VALUE})
  void aDepositIsLessThanTheAmount(long deposit) {
    assertThat(flaws(withMoney(null, deposit, LAMP))).containsExactly("details.deposit");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 100})
  void aCarriageIsLessThanTheAmount(long carriage) {
    assertThat(flaws(withMoney(carriage, null, LAMP)))
        .containsExactly("details.carriage", "details.items");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "1000001", "100-001", "１００－０００１", "100-0001 "})
  void aZipCodeIsWrittenWithItsHyphen(String zipCode) {
    OricoscDetails details =
        new OricoscDetails("ORD1", null, List.of(LAMP), null, null, zipCode, null);

    assertThat(flaws(details)).containsExactly("details.shippingZipCode");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ORD-1", "注文1", "123456789012345678901"})
  void anOrderNumberIsLettersAndDigits(String number) {
    OricoscDetails details =
        new OricoscDetails(number, "", List.of(LAMP), null, null, "100-0001", null);

    assertThat(flaws(details)).containsExactly("details.oricoOrderNo", "details.userNo");
  }

  @Test
  void theTermsWithOricoHaveTheirForms() {
    assertThat(flaws(under(new Contract("A01", "12345678", "1", "W001")))).isEmpty();
    assertThat(flaws(under(new Contract(null, null, null, null)))).isEmpty();
    assertThat(flaws(under(new Contract("A001", "123456789", "12", "W0001"))))
        .containsExactly(
            "details.contract.handlingContractNo",
            "details.contract.memberStoreNo",
            "details.contract.contractDocumentKbn",
            "details.contract.webDescriptionId");
  }

  @Test
  void orderAmountAndCurrencyAreBounded() {
    Money dollars = new Money(100_000_000, Currency.getInstance("USD"));

    assertThat(
            of(new Item("家", 1, 99_999_999L), new Item("鍵", 1, 1L))
                .flaws(new OrderId("order.1"), new Opening(dollars, false)))
        .extracting(Flaw::field)
        .containsExactly("orderId", "amount", "currency");
  }

  @Test
  void itsTextShowsNothingOfTheConsumerOrWhatIsBought() {
    OricoscDetails details =
        new OricoscDetails("ORD1", "member-77", List.of(LAMP), 0L, 0L, "100-0001", null);

    assertThat(details).hasToString("OricoscDetails[oricoOrderNo=ORD1, items=1]");
  }

  private static OricoscDetails of(Item... items) {
    return withMoney(null, null, items);
  }

  private static OricoscDetails withMoney(Long carriage, Long deposit, Item... items) {
    return new OricoscDetails(
        "ORD1", null, Arrays.asList(items), carriage, deposit, "100-0001", null);
  }

  private static OricoscDetails under(Contract contract) {
    return new OricoscDetails("ORD1", null, List.of(LAMP), null, null, "100-0001", contract);
  }

  private static List<String> flaws(OricoscDetails details) {
    return details.flaws(new OrderId("order-1"), new Opening(Money.yen(100), false)).stream()
        .map(Flaw::field)
        .toList();
  }
}
