package io.kessai.storefront.way;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.storefront.api.ProblemException;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Reads something from payment-api for a page that can do without it. */
public interface Lookup {

  /** What payment-api keeps under this name; empty where it refuses or is not there in time. */
  Optional<JsonNode> read(String name);

  /** Asks so. */
  static Lookup of(Function<String, JsonNode> ask) {
    Logger log = Logger.getLogger(Lookup.class);
    return name -> {
      try {
        return Optional.ofNullable(ask.apply(name));
      } catch (ProblemException | ProcessingException gap) {
        log.warnf("%s: payment-api does not tell: %s", name, gap.getMessage());
        return Optional.empty();
      }
    };
  }
}
