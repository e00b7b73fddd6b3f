package io.kessai.order.parked;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * A parked record as operators read it.
 *
 * @param topic where it came from, without the topics' prefix
 * @param merchant whose it is; left out where the record's key names no merchant
 * @param key the record's key, card numbers removed; left out where it has none
 * @param reason why it cannot be applied, by the latest try
 * @param says the same for people
 * @param state {@code open}, {@code redriven} or {@code handled}
 * @param endedAt when it was redriven or handled
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ParkedView(
    String id,
    String topic,
    int partition,
    long offset,
    Optional<String> merchant,
    Optional<String> key,
    String reason,
    String says,
    Instant parkedAt,
    String state,
    Optional<Instant> endedAt) {

  boolean isOpen() {
    return state.equals(ParkedState.OPEN.word());
  }
}
