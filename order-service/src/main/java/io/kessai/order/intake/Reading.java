package io.kessai.order.intake;

import io.kessai.fact.Fact;
import io.kessai.order.fold.Poisoned;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a topic's values read as facts. */
@FunctionalInterface
public interface Reading {

  /**
   * Reads one value.
   *
   * @throws Unfit where it can never be applied
   */
  Fact read(String text) throws Unfit;

  /**
   * Reads one value as Kafka has it.
   *
   * @param value absent where the record has none
   * @throws Unfit where it can never be applied
   */
  default Fact read(byte[] value) throws Unfit {
    if (value == null) {
      throw new Unfit("unreadable", "It has no value.");
    }
    try {
      return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
    } catch (CharacterCodingException e) {
      throw new Unfit("unreadable", "Its value is not UTF-8.");
    }
  }

  /** A record to be parked. */
  final class Unfit extends Exception {
    /** Every reason that there is. */
    public static final List<String> REASONS =
        List.of("unreadable", "no-order-id", "unknown-service", "reader-failed", "not-applicable");

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Says why.
     *
     * @param reason one of {@link #REASONS}, for metrics and headers
     * @param says one English sentence for people, safe to log
     */
    Unfit(String reason, String says) {
      super(says);
      this.reason = reason;
    }

    /** For a fact that was read and cannot be applied. */
    public static Unfit notApplicable(Poisoned poison) {
      return new Unfit("not-applicable", poison.getMessage());
    }

    /** One of {@link #REASONS}. */
    public String reason() {
      return reason;
    }
  }
}
