package io.kessai.order.console;

import io.kessai.order.operator.WantedInquiry;
import java.time.Instant;
import java.util.Optional;

/**
 * What an operator did about an order, as its life shows it.
 *
 * @param handled the version that was marked as handled; empty where the payment server was to be
 *     asked
 */
record Deed(Instant at, String operator, String text, Optional<Long> handled) {

  static Deed of(Note note) {
    return new Deed(note.writtenAt(), note.operator(), note.text(), Optional.of(note.version()));
  }

  static Deed of(WantedInquiry wanted) {
    return new Deed(wanted.wantedAt(), wanted.by(), wanted.why(), Optional.empty());
  }
}
