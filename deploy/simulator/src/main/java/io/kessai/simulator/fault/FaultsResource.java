package io.kessai.simulator.fault;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Reads and sets what goes wrong. */
@Path("/simulator/faults")
@RunOnVirtualThread
public class FaultsResource {

  private final Faults faults;

  FaultsResource(Faults faults) {
    this.faults = faults;
  }

  @GET
  public FaultSettings read() {
    return faults.settings();
  }

  /** Replaces all settings; what is left out is off. */
  @PUT
  public FaultSettings replace(FaultSettings now) {
    if (now == null) {
      throw new BadRequestException("give the settings as JSON; {} turns everything off");
    }
    try {
      faults.replace(now);
    } catch (IllegalArgumentException tooMuch) {
      throw new BadRequestException(tooMuch.getMessage(), tooMuch);
    }
    return faults.settings();
  }

  /** Adds one scripted fault behind those that are set. */
  @POST
  @Path("rules")
  public FaultSettings add(FaultRule rule) {
    if (rule == null) {
      throw new BadRequestException("give a rule as JSON, for example {\"what\": \"lose\"}");
    }
    try {
      faults.add(rule);
    } catch (IllegalArgumentException tooMuch) {
      throw new BadRequestException(tooMuch.getMessage(), tooMuch);
    }
    return faults.settings();
  }

  /** Back to what the configuration says. */
  @DELETE
  public FaultSettings clear() {
    faults.clear();
    return faults.settings();
  }
}
