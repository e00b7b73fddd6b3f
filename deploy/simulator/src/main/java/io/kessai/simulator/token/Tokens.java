package io.kessai.simulator.token;

import static io.kessai.simulator.token.TokenCode.DIGIT_CHECK_ERROR;
import static io.kessai.simulator.token.TokenCode.INVALID_CARDHOLDER_NAME;
import static io.kessai.simulator.token.TokenCode.INVALID_CARD_EXPIRE;
import static io.kessai.simulator.token.TokenCode.INVALID_CARD_NUMBER;
import static io.kessai.simulator.token.TokenCode.INVALID_SECURITY_CODE;
import static io.kessai.simulator.token.TokenCode.INVALID_TOKEN_API_KEY;
import static io.kessai.simulator.token.TokenCode.MISSING_CARDHOLDER_NAME;
import static io.kessai.simulator.token.TokenCode.MISSING_CARD_EXPIRE;
import static io.kessai.simulator.token.TokenCode.MISSING_CARD_NUMBER;
import static io.kessai.simulator.token.TokenCode.MISSING_SECURITY_CODE;
import static io.kessai.simulator.token.TokenCode.MISSING_TOKEN_API_KEY;

import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.merchant.Merchant;
import io.kessai.simulator.merchant.Merchants;
import io.kessai.simulator.outcome.Card;
import io.kessai.simulator.outcome.TestCards;
import io.kessai.simulator.token.TokenVault.Token;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks cards and turns them into tokens. */
@ApplicationScoped
public class Tokens {

  private static final Pattern CARD_NUMBER = Pattern.compile("[0-9]{14,16}");
  private static final Pattern EXPIRE = Pattern.compile("(0[1-9]|1[0-2])/[0-9]{2}");
  private static final Pattern SECURITY_CODE = Pattern.compile("[0-9]{3,4}");
  private static final Pattern NAME = Pattern.compile("[\\x20-\\x7e]{2,45}");
  private static final int CENTURY = 2000;

  private final Merchants merchants;
  private final TokenVault vault;
  private final TokenConfig config;
  private final MovableClock clock;

  Tokens(Merchants merchants, TokenVault vault, TokenConfig config, MovableClock clock) {
    this.merchants = merchants;
    this.vault = vault;
    this.config = config;
    this.clock = clock;
  }

  /** What is wrong with this request, if anything is. */
  Optional<TokenCode> refusal(TokenRequest request) {
    if (isMissing(request.tokenApiKey())) {
      return Optional.of(MISSING_TOKEN_API_KEY);
    }
    if (merchants.byTokenApiKey(request.tokenApiKey()).isEmpty()) {
      return Optional.of(INVALID_TOKEN_API_KEY);
    }
    return numberRefusal(request.cardNumber())
        .or(() -> expireRefusal(request.cardExpire()))
        .or(
            () ->
                refusal(
                    request.securityCode(),
                    config.requireSecurityCode() ? MISSING_SECURITY_CODE : null,
                    SECURITY_CODE,
                    INVALID_SECURITY_CODE))
        .or(
            () ->
                refusal(
                    request.cardholderName(),
                    config.requireCardholderName() ? MISSING_CARDHOLDER_NAME : null,
                    NAME,
                    INVALID_CARDHOLDER_NAME));
  }

  private static Optional<TokenCode> numberRefusal(String number) {
    return refusal(number, MISSING_CARD_NUMBER, CARD_NUMBER, INVALID_CARD_NUMBER)
        .or(() -> passesLuhn(number) ? Optional.empty() : Optional.of(DIGIT_CHECK_ERROR));
  }

  private Optional<TokenCode> expireRefusal(String expire) {
    return refusal(expire, MISSING_CARD_EXPIRE, EXPIRE, INVALID_CARD_EXPIRE)
        .or(() -> isOver(expire) ? Optional.of(INVALID_CARD_EXPIRE) : Optional.empty());
  }

  private boolean isOver(String expire) {
    int month = Integer.parseInt(expire.substring(0, 2));
    int year = CENTURY + Integer.parseInt(expire.substring(3));
    return YearMonth.of(year, month).isBefore(YearMonth.from(GatewayTime.day(clock.instant())));
  }

  private static Optional<TokenCode> refusal(
      String text, TokenCode whenMissing, Pattern pattern, TokenCode whenInvalid) {
    if (isMissing(text)) {
      return Optional.ofNullable(whenMissing);
    }
    return pattern.matcher(text).matches() ? Optional.empty() : Optional.of(whenInvalid);
  }

  private static boolean isMissing(String text) {
    return text == null || text.isEmpty();
  }

  private static boolean passesLuhn(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  /** A token for a request that {@link #refusal} finds nothing wrong with. */
  Issued issue(TokenRequest request) {
    Merchant merchant = merchants.byTokenApiKey(request.tokenApiKey()).orElseThrow();
    Card card = TestCards.of(request.cardNumber(), request.cardExpire());
    return new Issued(vault.issue(merchant, card), card.masked());
  }

  record Issued(Token token, String maskedNumber) {}
}
