package io.kessai.receiver;

import io.kessai.gateway.ContentHmac;
import io.kessai.gateway.Merchant;
import io.kessai.gateway.Merchants;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Says whose notices these bytes are, and believes nothing else of a request (PUSH-3). */
@Singleton
final class Signatures {
  private final Merchants merchants;

  Signatures(Merchants merchants) {
    this.merchants = merchants;
  }

  /**
   * Checks the {@code Content-HMAC} header against the body exactly as it was received. Of several
   * headers none is believed: whoever stands in between may go by another of them.
   */
  Verdict check(List<String> headers, byte[] body) {
    if (headers.stream().allMatch(String::isBlank)) {
      return new Verdict.Refused(Refusal.UNSIGNED);
    }
    Optional<ContentHmac> hmac =
        headers.size() == 1 ? ContentHmac.read(headers.getFirst()) : Optional.empty();
    if (hmac.isEmpty()) {
      return new Verdict.Refused(Refusal.MALFORMED_SIGNATURE);
    }
    Optional<Merchant> merchant = merchants.findByCcid(hmac.get().ccid());
    if (merchant.isEmpty()) {
      return new Verdict.Refused(Refusal.UNKNOWN_MERCHANT);
    }
    return hmac.get().signs(body, merchant.get())
        ? new Verdict.SignedFor(merchant.get())
        : new Verdict.Refused(Refusal.WRONG_SIGNATURE);
  }

  /** What a signature proves. */
  sealed interface Verdict {

    /** The payment server sent it for this merchant. */
    record SignedFor(Merchant merchant) implements Verdict {}

    /** Nothing. */
    record Refused(Refusal refusal) implements Verdict {}
  }
}
