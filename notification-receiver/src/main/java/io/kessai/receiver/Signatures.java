package io.kessai.receiver;

import io.kessai.gateway.ContentHmac;
import io.kessai.gateway.Merchant;
import io.kessai.gateway.Merchants;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Says whose notices these bytes are, and believes nothing else of a request (PUSH-3). */
@Singleton
final class Signatures {
  private final Merchants merchants;

  Signatures(Merchants merchants) {
    this.merchants = merchants;
  }

  /** Checks the {@code Content-HMAC} header against the body exactly as it was received. */
  Verdict check(String header, byte[] body) {
    if (header == null) {
      return new Verdict.Refused(Refusal.UNSIGNED);
    }
    Optional<ContentHmac> hmac = ContentHmac.read(header);
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
