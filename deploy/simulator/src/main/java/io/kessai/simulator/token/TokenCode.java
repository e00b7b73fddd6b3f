package io.kessai.simulator.token;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * {@code code} of the token server's answer. The two about the key and the one about the request
 * are the simulator's own: the public material does not name them.
 */
enum TokenCode {
  SUCCESS("The token was issued.", "トークンを発行しました。"),
  INVALID_REQUEST("The request is not a JSON object.", "リクエストの形式が不正です。"),
  MISSING_TOKEN_API_KEY("The token API key is missing.", "トークンAPIキーが指定されていません。"),
  INVALID_TOKEN_API_KEY("The token API key is unknown.", "トークンAPIキーが不正です。"),
  MISSING_CARD_NUMBER("The card number is missing.", "カード番号が指定されていません。"),
  INVALID_CARD_NUMBER("The card number is malformed.", "カード番号の形式が不正です。"),
  DIGIT_CHECK_ERROR("The card number's check digit is wrong.", "カード番号が正しくありません。"),
  MISSING_CARD_EXPIRE("The expiry is missing.", "有効期限が指定されていません。"),
  INVALID_CARD_EXPIRE("The expiry is not MM/YY, or over.", "有効期限が正しくありません。"),
  MISSING_SECURITY_CODE("The security code is missing.", "セキュリティコードが指定されていません。"),
  INVALID_SECURITY_CODE("The security code is malformed.", "セキュリティコードが正しくありません。"),
  MISSING_CARDHOLDER_NAME("The cardholder's name is missing.", "カード名義人が指定されていません。"),
  INVALID_CARDHOLDER_NAME("The cardholder's name is malformed.", "カード名義人が正しくありません。");

  private final String english;
  private final String japanese;

  TokenCode(String english, String japanese) {
    this.english = english;
    this.japanese = japanese;
  }

  @JsonValue
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  String message(boolean inEnglish) {
    return inEnglish ? english : japanese;
  }
}
