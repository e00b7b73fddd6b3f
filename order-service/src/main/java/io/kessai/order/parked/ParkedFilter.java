package io.kessai.order.parked;

import java.util.Optional;
import java.util.Set;

/**
 * Which parked records are asked for; what is empty leaves none out.
 *
 * @param merchants whose
 * @param reason why they cannot be applied
 * @param topic where they came from, without the topics' prefix
 * @param state what became of them
 */
public record ParkedFilter(
    Optional<Set<String>> merchants,
    Optional<String> reason,
    Optional<String> topic,
    Optional<ParkedState> state) {

  /** Copies the merchants. */
  public ParkedFilter {
    merchants = merchants.map(Set::copyOf);
  }
}
