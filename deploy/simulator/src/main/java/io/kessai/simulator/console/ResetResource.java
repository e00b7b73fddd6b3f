package io.kessai.simulator.console;

import io.kessai.simulator.Reset;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Starts over. */
@Path("/simulator/reset")
@RunOnVirtualThread
public class ResetResource {

  private final Event<Reset> reset;

  ResetResource(Event<Reset> reset) {
    this.reset = reset;
  }

  /** Forgets orders, tokens, faults and what waits, and puts the clock right. */
  @POST
  public void reset() {
    reset.fire(new Reset());
  }
}
