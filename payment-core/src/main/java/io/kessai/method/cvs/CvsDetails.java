package io.kessai.method.cvs;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.gateway.GatewayTime;
import io.kessai.method.Flaws;
import io.kessai.method.JapaneseText;
import io.kessai.method.PaymentDetails;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a payment at a convenience store needs beyond order and amount (protocol section 3.3).
 *
 * @param store the chain: {@code sej}, {@code famima}, {@code econ}, {@code lawson} or {@code
 *     other}
 * @param name1 the consumer's family name, 1 to 10 full-width characters
 * @param name2 the given name, likewise
 * @param kana the name in 1 to 15 full-width katakana, or {@code null}
 * @param telNo the telephone number: 9 to 11 digits, hyphens between them allowed
 * @param payLimit the last day to pay, as {@code 2026-11-05}: today in Japan to 60 days from now,
 *     which the payment server judges
 * @param payLimitHhmm the time on that day, Japan's, as {@code 23:30}; {@code null} for its end
 * @param free1 a remark for the slip, at most 50 bytes of Shift_JIS, or {@code null}; not for
 *     {@code sej}
 * @param free2 another, at most 38 bytes; neither for {@code sej} nor for {@code lawson}
 */
public record CvsDetails(
    String store,
    String name1,
    String name2,
    String kana,
    String telNo,
    String payLimit,
    String payLimitHhmm,
    String free1,
    String free2)
    implements PaymentDetails {

  /** What a later cancellation needs of the application. */
  static final String STORE = "store";

  /** No store takes more in one payment. */
  private static final long MAX_AMOUNT = 300_000;

  private static final int LONGEST_NAME = 10;
  private static final int LONGEST_KANA = 15;
  private static final int FREE1_BYTES = 50;
  private static final int FREE2_BYTES = 38;
  private static final Pattern TELEPHONE = Pattern.compile("(?=.{9,13}$)([0-9]-?){8,10}[0-9]");
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  @Override
  public List<Flaw> flaws(OrderId order, Opening opening) {
    Money money = opening.money();
    return new Flaws()
        .check(
            "amount",
            money.amount() >= 1 && money.amount() <= MAX_AMOUNT,
            "must be from 1 to " + MAX_AMOUNT + " for convenience stores")
        .check(
            "currency",
            money.currency().equals(Money.yen(0).currency()),
            "must be JPY for convenience stores")
        .check(
            "details.store",
            Store.of(store).isPresent(),
            "must be sej, famima, econ, lawson or other")
        .check("details.name1", JapaneseText.isFullWidth(name1, LONGEST_NAME), nameForm())
        .check("details.name2", JapaneseText.isFullWidth(name2, LONGEST_NAME), nameForm())
        .check(
            "details.kana",
            kana == null || JapaneseText.isKatakana(kana, LONGEST_KANA),
            "must be 1 to 15 full-width katakana")
        .required(
            "details.telNo",
            telNo,
            TELEPHONE,
            "must be a telephone number of 9 to 11 half-width digits, hyphens allowed")
        .check("details.payLimit", isDay(payLimit), "must be a date such as 2026-11-05")
        .optional("details.payLimitHhmm", payLimitHhmm, TIME, "must be a time such as 23:30")
        .check("details.free1", fits(free1, FREE1_BYTES, Store.SEJ), remarkForm(FREE1_BYTES))
        .check(
            "details.free2",
            fits(free2, FREE2_BYTES, Store.SEJ, Store.LAWSON),
            remarkForm(FREE2_BYTES))
        .all();
  }

  @Override
  public Map<String, String> remembered() {
    return Map.of(STORE, store);
  }

  @Override
  public Optional<LocalDate> lastDay() {
    return Optional.of(LocalDate.parse(payLimit));
  }

  /** Until when the consumer can pay; of details without flaws. */
  Instant due() {
    LocalDate day = LocalDate.parse(payLimit);
    return payLimitHhmm == null
        ? GatewayTime.endOf(day)
        : day.atTime(LocalTime.parse(payLimitHhmm)).atZone(GatewayTime.ZONE).toInstant();
  }

  private static boolean isDay(String text) {
    try {
      return text != null && LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private boolean fits(String remark, int bytes, Store... notFor) {
    return remark == null
        || (!remark.isEmpty()
            && JapaneseText.fits(remark, bytes)
            && List.of(notFor).stream().noneMatch(other -> other.code().equals(store)));
  }

  private static String nameForm() {
    return "must be 1 to " + LONGEST_NAME + " full-width characters";
  }

  private static String remarkForm(int bytes) {
    return "must be at most " + bytes + " bytes in Shift_JIS, and left out for this store";
  }

  /** Hides the consumer and the remarks. */
  @Override
  public String toString() {
    return "CvsDetails[store="
        + store
        + ", payLimit="
        + payLimit
        + ", payLimitHhmm="
        + payLimitHhmm
        + "]";
  }
}
