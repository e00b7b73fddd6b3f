package io.kessai.simulator.mpi;

import io.kessai.simulator.outcome.Brand;

/**
 * How an authentication ended: the code of its block in {@code vResultCode} and the transaction
 * status of 3-D Secure. Codes that end in 9x are the simulator's own.
 */
enum Verdict {
  AUTHENTICATED("G011", "Y", "本人認証が成功しました。"),
  ATTEMPTED("G012", "A", "本人認証を試行しました。"),
  UNAVAILABLE("G013", "U", "本人認証を実行できませんでした。"),
  NOT_ENROLLED("G002", "A", "本人認証に未登録のカードです。"),
  SYSTEM_ERROR("G005", "U", "本人認証でシステムエラーが発生しました。"),
  FAILED("G091", "N", "本人認証に失敗しました。"),
  TIMED_OUT("G093", "N", "本人認証の期限が切れました。");

  private final String code;
  private final String status;
  private final String message;

  Verdict(String code, String status, String message) {
    this.code = code;
    this.status = status;
    this.message = message;
  }

  String code() {
    return code;
  }

  /** {@code dddTransactionStatus}. */
  String status() {
    return status;
  }

  String message() {
    return message;
  }

  /** {@code dddEci}: MasterCard counts differently. */
  String eci(Brand brand) {
    boolean master = brand == Brand.MASTER;
    return switch (status) {
      case "Y" -> master ? "02" : "05";
      case "A" -> master ? "01" : "06";
      default -> "07";
    };
  }
}
