package io.kessai.method.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.PaymentDetails.Flaw;
import io.kessai.method.paypal.PaypalDetails.Shipping;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol sections 2.1 and 3.6. */
class PaypalDetailsTest {
  private static final OrderId ORDER = new OrderId("order.1");
  private static final PaypalDetails PLAIN = new PaypalDetails(null, null, null);
  private static final Shipping COMPLETE =
      new Shipping("見本 花子", "見本町1-2-3", "4階", "千代田区", "東京都", "JP", "100-0001", "03-0000-0000");

  @ParameterizedTest
  @ValueSource(longs = {1, 1_000_000})
  void theLeastAndTheMostAreAllowed(long amount) {
    assertThat(PLAIN.flaws(ORDER, yen(amount))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000_001})
  void lessAndMoreAreNot(long amount) {
    assertThat(PLAIN.flaws(ORDER, yen(amount))).extracting(Flaw::field).containsExactly("amount");
  }

  @Test
  void anotherCurrencyIsNotAllowed() {
    Opening dollars = new Opening(new Money(100, Currency.getInstance("USD")), true);

    assertThat(PLAIN.flaws(ORDER, dollars)).extracting(Flaw::field).containsExactly("currency");
  }

  @Test
  void aDescriptionIsCountedInBytes() {
    assertThat(described("あ".repeat(42) + "a")).isEmpty();
    assertThat(described("あ".repeat(43))).containsExactly("details.description");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two\nlines"})
  void aDescriptionThatSaysNothingOrBreaksTheLineIsRefused(String text) {
    assertThat(described(text)).containsExactly("details.description");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://shop.example/a.png", "javascript:alert(1)", "https://", "https://a b"})
  void aPictureComesFromASecureAddress(String url) {
    assertThat(new PaypalDetails(null, url, null).flaws(ORDER, yen(1)))
        .extracting(Flaw::field)
        .containsExactly("details.headerImageUrl");
  }

  @Test
  void aPicturesAddressHasAtMost127Characters() {
    String longest = "https://shop.example/" + "a".repeat(106);

    assertThat(new PaypalDetails(null, longest, null).flaws(ORDER, yen(1))).isEmpty();
    assertThat(new PaypalDetails(null, longest + "a", null).flaws(ORDER, yen(1))).hasSize(1);
  }

  @Test
  void aCompleteAddressIsAllowed() {
    assertThat(new PaypalDetails("書籍", null, COMPLETE).flaws(ORDER, yen(1))).isEmpty();
  }

  @Test
  void whatAnAddressMayLackMayBeLeftOut() {
    Shipping least = new Shipping("見本", "見本町", null, "千代田区", null, null, "1000001", null);

    assertThat(new PaypalDetails(null, null, least).flaws(ORDER, yen(1))).isEmpty();
  }

  @Test
  void aStorefrontLearnsOfAllFlawsOfAnAddressAtOnce() {
    Shipping wrong = new Shipping(null, "", "", "\t", "", "jp", null, "phone");

    assertThat(new PaypalDetails(null, null, wrong).flaws(ORDER, yen(1)))
        .extracting(Flaw::field)
        .containsExactly(
            "details.shipping.name",
            "details.shipping.street1",
            "details.shipping.street2",
            "details.shipping.city",
            "details.shipping.state",
            "details.shipping.country",
            "details.shipping.postalCode",
            "details.shipping.phone");
  }

  @ParameterizedTest
  @CsvSource({"10,", "11,details.shipping.name"})
  void aNameIsCountedInBytes(int characters, String field) {
    Shipping shipping = new Shipping("名".repeat(characters), "a", null, "a", null, null, "1", null);

    assertThat(new PaypalDetails(null, null, shipping).flaws(ORDER, yen(1)))
        .extracting(Flaw::field)
        .isEqualTo(field == null ? List.of() : List.of(field));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"JP", "US"})
  void aCountryIsTwoLettersOrLeftOut(String country) {
    Shipping shipping = new Shipping("a", "a", null, "a", null, country, "1", null);

    assertThat(new PaypalDetails(null, null, shipping).flaws(ORDER, yen(1))).isEmpty();
  }

  @Test
  void itsTextHidesThePersonAndThePurchase() {
    PaypalDetails details = new PaypalDetails("書籍", null, COMPLETE);

    assertThat(details.toString()).isEqualTo("PaypalDetails[shipping=true]");
    assertThat(COMPLETE.toString()).isEqualTo("Shipping[]");
  }

  private static List<String> described(String text) {
    return new PaypalDetails(text, null, null)
        .flaws(ORDER, yen(1)).stream().map(Flaw::field).toList();
  }

  private static Opening yen(long amount) {
    return new Opening(Money.yen(amount), false);
  }
}
