package io.kessai.method.bank;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.gateway.GatewayTime;
import io.kessai.method.Flaws;
import io.kessai.method.JapaneseText;
import io.kessai.method.PaymentDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a payment through a bank needs beyond order and amount (protocol section 3.4). All text is
 * full-width: banks and ATMs show it as it is.
 *
 * @param way {@code number}, {@code link} or {@code link-to-bank}
 * @param bankCode the bank, a code of the lookup {@code banks}; for {@code link-to-bank} alone
 * @param name1 the consumer's name, or its first part, of at most 10 characters
 * @param name2 the rest of the name, or {@code null}
 * @param kana1 the same in katakana
 * @param kana2 the same in katakana, or {@code null}
 * @param contents what is paid for, of at most 12 characters
 * @param contentsKana the same in katakana, of at most 24 characters
 * @param payLimit the last day to pay in Japan, such as {@code 2026-11-30}: from today to 60 days
 *     ahead, which the payment server judges
 */
public record BankDetails(
    String way,
    String bankCode,
    String name1,
    String name2,
    String kana1,
    String kana2,
    String contents,
    String contentsKana,
    String payLimit)
    implements PaymentDetails {

  static final String NUMBER = "number";
  static final String LINK = "link";
  static final String LINK_TO_BANK = "link-to-bank";

  private static final long MAX_AMOUNT = 9_999_999_999L;
  private static final int NAME_LENGTH = 10;
  private static final int CONTENTS_LENGTH = 12;
  private static final int CONTENTS_KANA_LENGTH = 24;
  private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
  private static final Pattern WAY = Pattern.compile(String.join("|", NUMBER, LINK, LINK_TO_BANK));
  private static final Pattern BANK_CODE = Pattern.compile("[0-9A-Za-z]{1,20}");
  private static final Pattern KANA = Pattern.compile("[ァ-ヶー・\\u3000Ａ-Ｚａ-ｚ０-９]+");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  @Override
  public List<Flaw> flaws(OrderId order, Opening opening) {
    Money money = opening.money();
    Flaws flaws =
        new Flaws()
            .required(
                "orderId",
                order.value(),
                ORDER_ID,
                "must be letters, digits, '-' and '_' for banks")
            .check(
                "amount",
                money.amount() >= 1 && money.amount() <= MAX_AMOUNT,
                "must be from 1 to " + MAX_AMOUNT)
            .check(
                "currency",
                money.currency().equals(Money.yen(0).currency()),
                "must be JPY for banks")
            .required("details.way", way, WAY, "must be number, link or link-to-bank");
    return texts(bank(flaws))
        .check("details.payLimit", lastDay().isPresent(), "must be a day such as 2026-11-30")
        .all();
  }

  private Flaws bank(Flaws flaws) {
    return LINK_TO_BANK.equals(way)
        ? flaws.required(
            "details.bankCode", bankCode, BANK_CODE, "must be a code of the banks that are listed")
        : flaws.check(
            "details.bankCode", bankCode == null, "must be left out but for link-to-bank");
  }

  private Flaws texts(Flaws flaws) {
    return flaws
        .check(
            "details.name1",
            JapaneseText.isFullWidth(name1, NAME_LENGTH),
            "must be 1 to 10 full-width characters")
        .check(
            "details.name2",
            name2 == null || JapaneseText.isFullWidth(name2, NAME_LENGTH),
            "must be 1 to 10 full-width characters")
        .check("details.kana1", isKana(kana1, NAME_LENGTH), "must be 1 to 10 full-width katakana")
        .check(
            "details.kana2",
            kana2 == null || isKana(kana2, NAME_LENGTH),
            "must be 1 to 10 full-width katakana")
        .check(
            "details.contents",
            JapaneseText.isFullWidth(contents, CONTENTS_LENGTH),
            "must be 1 to 12 full-width characters")
        .check(
            "details.contentsKana",
            isKana(contentsKana, CONTENTS_KANA_LENGTH),
            "must be 1 to 24 full-width katakana");
  }

  /** Full-width letters and digits pass as katakana here, as the payment server has it. */
  private static boolean isKana(String text, int longest) {
    return JapaneseText.isFullWidth(text, longest) && KANA.matcher(text).matches();
  }

  /** The last day to pay; empty where the text is none. */
  @Override
  public Optional<LocalDate> lastDay() {
    return payLimit == null || !DAY.matcher(payLimit).matches()
        ? Optional.empty()
        : GatewayTime.day(payLimit.replace("-", ""));
  }

  /** Hides the consumer's name and what is paid for. */
  @Override
  public String toString() {
    return "BankDetails[way=" + way + ", bankCode=" + bankCode + ", payLimit=" + payLimit + "]";
  }
}
