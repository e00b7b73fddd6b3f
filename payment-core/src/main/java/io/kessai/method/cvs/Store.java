package io.kessai.method.cvs;

import io.kessai.method.NextAction.Note;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The chains by the payment server's code, each with how one pays there by number. */
enum Store {
  /** 7-Eleven; the number has 13 digits. */
  SEJ(
      "セブン-イレブン (7-Eleven)",
      "At the till, say that you have an internet payment and show this number or the printed"
          + " slip.",
      "レジで「インターネット支払い」とお伝えのうえ、この番号または印刷した払込票をお見せください。"),
  /** FamilyMart; company code and order number with a hyphen between. */
  FAMIMA(
      "ファミリーマート (FamilyMart)",
      "At the multi-copy machine choose to pay by number, enter the digits before the hyphen as"
          + " company code and those after it as order number, and take the printed ticket to the"
          + " till within 30 minutes.",
      "マルチコピー機で番号によるお支払いを選び、ハイフンの前を「企業コード」、後を「注文番号」として入力してください。" + "印刷された申込券を30分以内にレジへお持ちください。"),
  /** Lawson, Ministop and others, FamilyMart too. */
  ECON(
      "ローソン・ミニストップ・ファミリーマートなど (Lawson, Ministop, FamilyMart and others)",
      "At the store's terminal (Loppi at Lawson and Ministop) enter this number and the telephone"
          + " number you gave, and take the printed ticket to the till within 30 minutes.",
      "店頭の端末（ローソン・ミニストップではLoppi）にこの番号とお申し込みの電話番号を入力し、" + "印刷された申込券を30分以内にレジへお持ちください。"),
  /** Lawson, Ministop and others without FamilyMart. */
  LAWSON(
      "ローソン・ミニストップなど (Lawson, Ministop and others)",
      "At the store's terminal (Loppi at Lawson and Ministop) enter this number and the telephone"
          + " number you gave, and take the printed ticket to the till within 30 minutes.",
      "店頭の端末（ローソン・ミニストップではLoppi）にこの番号とお申し込みの電話番号を入力し、" + "印刷された申込券を30分以内にレジへお持ちください。"),
  /** Daily Yamazaki and others; the number has 11 digits. */
  OTHER(
      "デイリーヤマザキなど (Daily Yamazaki and others)",
      "At the till, say that you have an online payment and give this number.",
      "レジで「オンライン決済」とお伝えのうえ、この番号をお伝えください。");

  private final String title;
  private final String english;
  private final String japanese;

  Store(String title, String english, String japanese) {
    this.title = title;
    this.english = english;
    this.japanese = japanese;
  }

  /** The store of this code; empty where there is none, or no code. */
  static Optional<Store> of(String code) {
    return Arrays.stream(values()).filter(store -> store.code().equals(code)).findFirst();
  }

  /** {@code serviceOptionType}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The chain's name, readable in both languages. */
  String title() {
    return title;
  }

  /** How to pay there. */
  Note howToPay() {
    return new Note("howToPay", english, japanese);
  }
}
