package io.kessai.suite.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;

/** A storefront that offers payment through banks, and the consumers who pay so. */
record BankShop(Shop shop, PaymentServer paymentServer) {
  static final long AMOUNT = 1200;

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  static BankShop open() {
    return new BankShop(Kessai.shop(), Kessai.paymentServer());
  }

  /** Opens an order that is paid by the three numbers (BANK-1). */
  Http.Response byNumber(String order) {
    return start(order, "number", "");
  }

  /** Opens an order whose consumer chooses the bank at the payment server (BANK-2). */
  Http.Response byLink(String order) {
    return start(order, "link", "");
  }

  /** Opens an order that goes to this bank (BANK-5). */
  Http.Response byLinkTo(String bankCode, String order) {
    return start(order, "link-to-bank", "\"bankCode\":\"" + bankCode + "\",");
  }

  /** The consumer does this: {@code choose}, {@code pay}, {@code pay-less}, {@code confirm}. */
  PaymentServer.Carried consumer(String order, String does) {
    return paymentServer.consumer("bank", order, does);
  }

  /** What the storefront was told to do next. */
  JsonNode next(Http.Response opened) {
    return opened.json().path("nextAction");
  }

  /** The last day to pay, as the storefront asks for it. */
  static String payLimit() {
    return LocalDate.now(JAPAN).plusDays(3).toString();
  }

  private Http.Response start(String order, String way, String bank) {
    String details =
        """
        {"way":"%s",%s"name1":"決済","name2":"花子","kana1":"ケッサイ","kana2":"ハナコ",
         "contents":"お買い物代金","contentsKana":"オカイモノダイキン","payLimit":"%s"}"""
            .formatted(way, bank, payLimit());
    return shop.start(order, "bank", AMOUNT, true, details, "open-" + order);
  }
}
