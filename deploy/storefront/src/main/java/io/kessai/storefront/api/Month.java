package io.kessai.storefront.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/**
 * What one month of an agreement came to.
 *
 * @param month which
 * @param status what it came to
 * @param amount yen; empty where nobody said
 */
public record Month(YearMonth month, Standing status, Optional<Long> amount) {

  /** Reads a missing status as one that this shop does not know. */
  public Month {
    amount = amount == null ? Optional.empty() : amount;
    status = Optional.ofNullable(status).orElse(Standing.OTHER);
  }

  /** What a month came to. */
  public enum Standing {
    /** The consumer was charged. */
    CHARGED,
    /** The carrier said no. */
    FAILED,
    /** The charge was given up. */
    DROPPED,
    /** Something this shop does not know. */
    OTHER;

    /** Reads the services' form in either case. */
    @JsonCreator
    public static Standing of(String text) {
      return Arrays.stream(values())
          .filter(standing -> standing.name().equalsIgnoreCase(text))
          .findFirst()
          .orElse(OTHER);
    }

    /** Whether there is a charge to drop. */
    public boolean isCharged() {
      return this == CHARGED;
    }
  }
}
