package io.kessai.receiver;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Decides on one PUSH: what is the payment server's is stored, all else is refused. */
@Singleton
final class PushDoor {
  private final ReceiverConfig config;
  private final Signatures signatures;
  private final Notices notices;

  PushDoor(ReceiverConfig config, Signatures signatures, Notices notices) {
    this.config = config;
    this.signatures = signatures;
    this.notices = notices;
  }

  /**
   * Takes one PUSH, on an event loop and without holding it up. It is to be acknowledged only where
   * this ends with nothing refused: every notice in it is stored then (PUSH-2). A signed body that
   * cannot be read, or is of the other mode, is stored as a dead letter and not refused, as sending
   * it again would not mend it.
   *
   * @param service the service type it was sent for; no field names it
   * @param claims who sent it (protocol section 4.2); more than one is as good as none
   * @param body the bytes as they were received
   * @return why not, where it is refused
   */
  Future<Optional<Refusal>> take(String service, List<String> claims, byte[] body) {
    if (!config.push().services().contains(service)) {
      return refused(Refusal.UNKNOWN_SERVICE);
    }
    if (body.length == 0) {
      return refused(Refusal.EMPTY);
    }
    return switch (signatures.check(claims, body)) {
      case Signatures.Verdict.SignedFor signed ->
          notices
              .store(signed.merchant(), service, body)
              .map(stored -> stored ? Optional.empty() : Optional.of(Refusal.NOT_STORED));
      case Signatures.Verdict.Refused refused -> refused(refused.refusal());
    };
  }

  private static Future<Optional<Refusal>> refused(Refusal why) {
    return Future.succeededFuture(Optional.of(why));
  }
}
