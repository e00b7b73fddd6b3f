package io.kessai.simulator.entry;

import jakarta.ws.rs.NotFoundException;
import java.util.Map;

/**
 * What a consumer's browser would carry to the merchant: empty texts where nothing comes back. The
 * caller may send it, or not, or twice.
 */
public record Carried(String method, String uri, Map<String, String> parameters) {

  /** The consumer stays at the payment company, or leaves it. */
  public static final Carried NOTHING = new Carried("", "", Map.of());

  /** What comes back after this step; {@link NotFoundException} where there is no such visit. */
  public static Carried of(Step step) {
    return switch (step) {
      case Step.Back back -> new Carried("POST", back.uri(), back.parameters());
      case Step.Asked asked -> NOTHING;
      case Step.Over over -> NOTHING;
      case Step.Unknown unknown -> throw new NotFoundException("no such visit");
    };
  }
}
