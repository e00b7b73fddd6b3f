package io.kessai.simulator.cvs;

import io.kessai.simulator.clock.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** {@code serviceOptionType}, with the form of each chain's receipt number (protocol 3.3). */
enum Store {
  /** 7-Eleven. */
  SEJ("セブン-イレブン", "sej", true, ids -> ids.digits(13)),
  /** FamilyMart: company code and order number. */
  FAMIMA("ファミリーマート", "famima", true, ids -> ids.digits(5) + "-" + ids.digits(12)),
  /** Lawson, Ministop and others, FamilyMart too. */
  ECON("ローソン・ミニストップ・ファミリーマートなど", "econ-lw", false, ids -> ids.digits(7)),
  /** Lawson, Ministop and others without FamilyMart. */
  LAWSON("ローソン・ミニストップなど", "lawson", false, ids -> ids.digits(7)),
  /** Daily Yamazaki and others. */
  OTHER("デイリーヤマザキなど", "other", true, ids -> ids.digits(11));

  private final String title;
  private final String paidAs;
  private final boolean slip;

  @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
  private final Function<Ids, String> receiptNo;

  Store(String title, String paidAs, boolean slip, Function<Ids, String> receiptNo) {
    this.title = title;
    this.paidAs = paidAs;
    this.slip = slip;
    this.receiptNo = receiptNo;
  }

  static Optional<Store> of(String code) {
    return Arrays.stream(values()).filter(store -> store.code().equals(code)).findFirst();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Store::code).toList();
  }

  /** {@code serviceOptionType}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The chain's name. */
  String title() {
    return title;
  }

  /** {@code cvsType} of the notice. */
  String paidAs() {
    return paidAs;
  }

  /** Whether it prints slips. */
  boolean hasSlip() {
    return slip;
  }

  /** A number to pay by. */
  String receiptNo(Ids ids) {
    return receiptNo.apply(ids);
  }
}
