package io.kessai.storefront.way;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Reads something from payment-api for a page that can do without it. */
public interface Lookup {

  /** What payment-api keeps under this name; empty where it refuses or is not there in time. */
  Optional<JsonNode> read(String name);

  /** Asks so, and waits no longer than this. */
  static Lookup of(Function<String, Uni<JsonNode>> ask, Duration longest) {
    Logger log = Logger.getLogger(Lookup.class);
    return name ->
        ask.apply(name)
            .ifNoItem()
            .after(longest)
            .fail()
            .onFailure()
            .invoke(gap -> log.warnf("%s: payment-api does not tell: %s", name, gap.getMessage()))
            .onFailure()
            .recoverWithNull()
            .await()
            .asOptional()
            .indefinitely();
  }
}
