package io.kessai.method.bank;

import io.kessai.gateway.GatewayAnswer;
import io.kessai.method.NextAction;
import io.kessai.method.NextAction.Instructions.Item;
import io.kessai.method.NextAction.Note;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the consumer is shown, or where the browser goes, in each of the three ways. */
final class BankPages {
  private static final Note WHERE_TO_PAY =
      new Note(
          "where-to-pay",
          "Pay at an ATM that takes Pay-easy, or on the website of your bank: choose Pay-easy and"
              + " enter these numbers. Not every bank's ATM can be used.",
          "ペイジー対応のATM、または金融機関のウェブサイトで「ペイジー」を選び、これらの番号を入力して" + "お支払いください。ATMをご利用になれない金融機関もあります。");

  /** BANK-8. */
  private static final Note BANKS_WITHOUT_PAYEASY =
      new Note(
          "banks-without-pay-easy",
          "SBI Sumishin Net Bank and PayPay Bank use a scheme of their own. You cannot pay through"
              + " \"Pay-easy\" on their websites; please use another bank or an ATM.",
          "住信SBIネット銀行とPayPay銀行は独自の決済方式のため、ウェブサイトで「ペイジー」を選んでも"
              + "お支払いいただけません。ほかの金融機関またはATMをご利用ください。");

  private static final Note BANK_IN_OTHER_WINDOW =
      new Note(
          "bank-in-other-window",
          "Your bank's page opens in another window and is valid for 30 minutes after it was first"
              + " opened. Once you have paid, come back and press the confirm button.",
          "金融機関の画面は別ウィンドウで開き、最初に開いてから30分間有効です。" + "お支払い後、元の画面に戻って入金確認ボタンを押してください。");

  /** BANK-4. */
  private static final Note POP_UP_BLOCKED =
      new Note(
          "pop-up-blocked",
          "If your browser blocks pop-ups, the bank's page does not appear: allow pop-ups, or open"
              + " it by the link on the confirm page.",
          "ポップアップがブロックされると金融機関の画面が表示されません。ブロックを解除するか、" + "入金確認画面のリンクから開いてください。");

  private static final Note NO_WAY_BACK =
      new Note(
          "no-way-back",
          "Your bank's page opens in another window and is valid for 30 minutes after it was first"
              + " opened. It does not lead back to the shop: keep this page open.",
          "金融機関の画面は別ウィンドウで開き、最初に開いてから30分間有効です。" + "金融機関の画面からショップには戻れませんので、この画面は閉じないでください。");

  private BankPages() {}

  /** Empty where the answer lacks what the way needs. */
  static Optional<NextAction> next(BankDetails details, GatewayAnswer answer) {
    return switch (details.way()) {
      case BankDetails.NUMBER -> numbers(details, answer);
      case BankDetails.LINK -> pageOfBanks(answer);
      default -> pageOfTheBank(answer);
    };
  }

  /** BANK-1. */
  private static Optional<NextAction> numbers(BankDetails details, GatewayAnswer answer) {
    Optional<String> institution = answer.text("shunoKikanNo");
    Optional<String> customer = answer.text("customerNo");
    Optional<String> confirmation = answer.text("confirmNo");
    if (institution.isEmpty() || customer.isEmpty() || confirmation.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new NextAction.Instructions(
            List.of(
                new Item(
                    "collecting-institution-number",
                    institution.get(),
                    "Collecting institution number",
                    "収納機関番号"),
                new Item("customer-number", customer.get(), "Customer number", "お客様番号"),
                new Item("confirmation-number", confirmation.get(), "Confirmation number", "確認番号"),
                new Item("pay-by", details.payLimit(), "Pay by", "お支払期限")),
            List.of(WHERE_TO_PAY, BANKS_WITHOUT_PAYEASY)));
  }

  /** BANK-2. */
  private static Optional<NextAction> pageOfBanks(GatewayAnswer answer) {
    return webAddress(answer)
        .map(url -> new NextAction.Redirect(url, List.of(BANK_IN_OTHER_WINDOW, POP_UP_BLOCKED)));
  }

  /** BANK-5. */
  private static Optional<NextAction> pageOfTheBank(GatewayAnswer answer) {
    Optional<String> institution = answer.text("shunoKikanNo");
    Optional<String> pattern = answer.text("billPattern");
    Optional<String> bill = answer.text("bill");
    if (institution.isEmpty() || pattern.isEmpty() || bill.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> fields =
        Map.of("skno", institution.get(), "bptn", pattern.get(), "bill", bill.get());
    return webAddress(answer)
        .map(url -> new NextAction.PostForm(url, fields, true, List.of(NO_WAY_BACK)));
  }

  private static Optional<URI> webAddress(GatewayAnswer answer) {
    try {
      URI url = new URI(answer.text("url").orElse(""));
      return "https".equals(url.getScheme()) || "http".equals(url.getScheme())
          ? Optional.of(url)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
