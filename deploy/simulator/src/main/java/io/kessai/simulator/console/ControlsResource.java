package io.kessai.simulator.console;

import io.kessai.simulator.Reset;
import io.kessai.simulator.clock.ClockResource;
import io.kessai.simulator.fault.Fault;
import io.kessai.simulator.fault.FaultRule;
import io.kessai.simulator.fault.FaultSettings;
import io.kessai.simulator.fault.FaultSettings.Down;
import io.kessai.simulator.fault.Faults;
import io.kessai.simulator.fault.SeededFaults;
import io.kessai.simulator.push.PushResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The forms of the pages; each leads back to the page that it came from. */
@Path("/console")
@RunOnVirtualThread
public class ControlsResource {

  private final Faults faults;
  private final ClockResource clock;
  private final PushResource push;
  private final Event<Reset> reset;

  ControlsResource(Faults faults, ClockResource clock, PushResource push, Event<Reset> reset) {
    this.faults = faults;
    this.clock = clock;
    this.push = push;
    this.reset = reset;
  }

  /** Sets everything but the scripted faults. */
  @POST
  @Path("faults")
  public Response set(MultivaluedMap<String, String> form) {
    return checked(
        () -> {
          Map<Fault, Double> rates = new EnumMap<>(Fault.class);
          for (Fault fault : Fault.values()) {
            double percent = decimal(form, "rate-" + fault.text());
            if (percent != 0) {
              rates.put(fault, percent / 100);
            }
          }
          faults.replace(
              new FaultSettings(
                  form.containsKey("pushOff"),
                  Down.valueOf(text(form, "down").orElse("NO")),
                  (long) decimal(form, "latencyMillis"),
                  (int) decimal(form, "bundleSize"),
                  0,
                  faults.settings().rules(),
                  rates.isEmpty()
                      ? Optional.empty()
                      : Optional.of(
                          new SeededFaults(
                              (long) decimal(form, "seed"),
                              rates,
                              (long) decimal(form, "delayMillis")))));
          return back("/#faults");
        });
  }

  /** Adds a scripted fault. */
  @POST
  @Path("rules")
  public Response add(MultivaluedMap<String, String> form) {
    return checked(
        () -> {
          faults.add(
              new FaultRule(
                  Fault.of(text(form, "what").orElse("")),
                  Optional.empty(),
                  text(form, "serviceType"),
                  text(form, "command"),
                  text(form, "orderId"),
                  text(form, "times").map(Integer::valueOf),
                  text(form, "delayMillis").map(Long::valueOf)));
          return back("/#faults");
        });
  }

  /** Turns everything off. */
  @POST
  @Path("faults/clear")
  public Response clear() {
    faults.clear();
    return back("/#faults");
  }

  /** Moves the clock ahead. */
  @POST
  @Path("clock")
  public Response advance(@FormParam("by") String by) {
    return checked(
        () -> {
          clock.advance(new ClockResource.Advance(Duration.parse(by == null ? "" : by)));
          return back("/#clock");
        });
  }

  /** Sends the notices of an order once more. */
  @POST
  @Path("redeliver")
  public Response redeliver(
      @FormParam("merchant") String merchant, @FormParam("orderId") String orderId) {
    push.redeliver(new PushResource.Redelivery(merchant, orderId, Optional.empty()));
    return back("/books/" + merchant + "/" + orderId);
  }

  /** Starts over. */
  @POST
  @Path("reset")
  public Response reset() {
    reset.fire(new Reset());
    return back("/");
  }

  private static Response checked(Supplier<Response> action) {
    try {
      return action.get();
    } catch (IllegalArgumentException | DateTimeException malformed) {
      throw new BadRequestException(malformed.getMessage(), malformed);
    }
  }

  private static Response back(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  private static Optional<String> text(Map<String, List<String>> form, String name) {
    return form.getOrDefault(name, List.of()).stream().filter(text -> !text.isBlank()).findFirst();
  }

  private static double decimal(Map<String, List<String>> form, String name) {
    return text(form, name).map(Double::valueOf).orElse(0.0);
  }
}
