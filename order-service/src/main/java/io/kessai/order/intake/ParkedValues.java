package io.kessai.order.intake;

import io.kessai.seal.Place;
import io.kessai.seal.Seal;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;

/**
 * The values of parked records at rest. They are as they came, so that anything may stand in them:
 * they are encrypted wherever there is a key.
 */
@Singleton
public class ParkedValues {
  private final Seal seal;

  ParkedValues(Seal seal) {
    this.seal = seal;
  }

  /**
   * Where a record came from.
   *
   * @param topic one of {@link io.kessai.fact.Topics}
   */
  public record Origin(String topic, int partition, long offset) {
    private Place place() {
      return new Place("parked_facts", "sealed", topic + "/" + partition + "/" + offset);
    }
  }

  /** The value as it is to be stored; empty where nothing is encrypted. */
  Optional<String> sealed(Origin origin, byte[] value) {
    String sealed = seal.seal(Base64.getEncoder().encodeToString(value), origin.place());
    return Optional.of(sealed).filter(Seal::isSealed);
  }

  /**
   * The value, byte for byte.
   *
   * @throws IllegalStateException where it does not open
   */
  public byte[] opened(Origin origin, String sealed) {
    return Base64.getDecoder().decode(seal.open(sealed, origin.place()));
  }
}
