package io.kessai.order.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery that is one courier's until its attempt is over.
 *
 * @param change what it tells, as it is stored; empty for a test
 * @param attempts how many there were, this one included; an attempt that was given up for lost has
 *     no say any more once there was another
 * @param queuedAt since when it is to be delivered
 */
record Delivery(UUID id, Target target, Optional<String> change, int attempts, Instant queuedAt) {

  /**
   * An endpoint as a delivery needs it.
   *
   * @param secret sealed
   * @param previousSecret sealed; empty where it signs no more
   */
  record Target(UUID endpoint, String url, String secret, Optional<String> previousSecret) {}
}
