package io.kessai.simulator.command;

import io.kessai.simulator.outcome.Magic;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service type of the payment server: one package, one implementation, found by CDI. Everything
 * else the package brings by itself (consumer pages, configuration) needs no registration.
 */
public interface ServiceType {

  /** The last segment of the path, and {@code serviceType} of the answers. */
  String name();

  /** The commands by the name that the path gives them. */
  Map<String, CommandHandler> commands();

  /** The code of an input error, of the family's letter with C (protocol section 7.1). */
  String inputError();

  /** What decides outcomes, for the table that people read. */
  default List<Magic> magic() {
    return List.of();
  }

  /** The first segment of the path in live mode. */
  default String path() {
    return "paynow";
  }

  /** The order that a request is about; not all services name it by {@code orderId}. */
  default Optional<String> orderId(Params params) {
    return params.text("orderId");
  }
}
