package io.kessai.order.webhook;

import io.kessai.order.config.OrderConfig;
import io.kessai.order.description.Operations;
import io.kessai.order.problem.Parameters;
import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
import io.kessai.order.query.Access;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was sent to an endpoint, and what could not be. */
@Path("/merchants/{merchant}/webhooks/{webhook}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(WebhooksResource.WEBHOOKS_WRITE)
@RunOnVirtualThread
@Tag(name = "Webhooks")
public class DeliveriesResource {
  private final Registry registry;
  private final ShownDeliveries deliveries;
  private final Access access;
  private final InstantSource clock;
  private final int pageLimit;

  DeliveriesResource(
      Registry registry,
      ShownDeliveries deliveries,
      Access access,
      InstantSource clock,
      OrderConfig config) {
    this.registry = registry;
    this.deliveries = deliveries;
    this.access = access;
    this.clock = clock;
    this.pageLimit = config.query().pageLimit();
  }

  /** The deliveries, a page at a time. */
  @GET
  @Operation(
      operationId = Operations.LIST_DELIVERIES,
      summary = "What was sent, is to be sent, and was given up",
      description = "The latest first, a page at a time.")
  @APIResponse(
      responseCode = "200",
      description = "One page",
      content =
          @Content(
              schema = @Schema(implementation = DeliveryPage.class),
              examples = @ExampleObject(name = "pending", value = Examples.DELIVERIES)))
  public DeliveryPage list(
      @PathParam("merchant") String merchant,
      @PathParam("webhook") String webhook,
      @Parameter(description = "pending, delivered or dead; left out: all") @QueryParam("status")
          Optional<String> status,
      @Parameter(description = "Most deliveries in the page")
          @QueryParam("limit")
          @DefaultValue("50")
          int limit,
      @Parameter(description = "The page before ended here: its next") @QueryParam("after")
          Optional<Long> after)
      throws SQLException {
    Endpoint endpoint = endpoint(merchant, webhook);
    Parameters.limitWithin(pageLimit, limit);
    List<DeliveryStatus> statuses =
        status.map(word -> List.of(status(word))).orElse(List.of(DeliveryStatus.values()));
    return deliveries.page(endpoint.id(), statuses, after.orElse(Long.MAX_VALUE), limit);
  }

  /** Tries the endpoint. */
  @POST
  @Path("/test")
  @Operation(
      operationId = Operations.TEST_WEBHOOK,
      summary = "Send an endpoint an event of type webhook.test",
      description = "It goes the way of all deliveries; see there what came of it.")
  @APIResponse(
      responseCode = "202",
      description = "To be delivered",
      content = @Content(schema = @Schema(implementation = DeliveryView.class)))
  public Response test(@PathParam("merchant") String merchant, @PathParam("webhook") String webhook)
      throws SQLException {
    Endpoint endpoint = enabled(endpoint(merchant, webhook));
    return Response.accepted(deliveries.test(endpoint.id(), clock.instant())).build();
  }

  /** Delivers one that is dead. */
  @POST
  @Path("/{delivery}/redrive")
  @Operation(
      operationId = Operations.REDRIVE_DELIVERY,
      summary = "Deliver one that is dead",
      description = "It is pending again, as if it had just been queued.")
  @APIResponse(
      responseCode = "202",
      description = "To be delivered",
      content =
          @Content(
              schema = @Schema(implementation = Redriven.class),
              examples = @ExampleObject(name = "redriven", value = Examples.REDRIVEN)))
  public Response redrive(
      @PathParam("merchant") String merchant,
      @PathParam("webhook") String webhook,
      @PathParam("delivery") String delivery)
      throws SQLException {
    Endpoint endpoint = enabled(endpoint(merchant, webhook));
    UUID id = delivery(delivery);
    int redriven = deliveries.redrive(endpoint.id(), Optional.of(id), clock.instant());
    if (redriven == 0) {
      throw ProblemException.of(ProblemType.UNKNOWN_DELIVERY);
    }
    return Response.accepted(new Redriven(redriven)).build();
  }

  /** Delivers all that are dead. */
  @POST
  @Path("/redrive")
  @Operation(
      operationId = Operations.REDRIVE_DELIVERIES,
      summary = "Deliver all that are dead",
      description = "They are pending again; those of one order go out in their sequence.")
  @APIResponse(
      responseCode = "202",
      description = "To be delivered",
      content =
          @Content(
              schema = @Schema(implementation = Redriven.class),
              examples = @ExampleObject(name = "redriven", value = Examples.REDRIVEN)))
  public Response redriveAll(
      @PathParam("merchant") String merchant, @PathParam("webhook") String webhook)
      throws SQLException {
    Endpoint endpoint = enabled(endpoint(merchant, webhook));
    return Response.accepted(
            new Redriven(deliveries.redrive(endpoint.id(), Optional.empty(), clock.instant())))
        .build();
  }

  private Endpoint endpoint(String merchant, String webhook) throws SQLException {
    access.mustInclude(merchant);
    return registry.find(merchant, webhook);
  }

  private static Endpoint enabled(Endpoint endpoint) {
    if (!endpoint.enabled()) {
      throw ProblemException.of(ProblemType.WEBHOOK_DISABLED);
    }
    return endpoint;
  }

  private static DeliveryStatus status(String word) {
    return DeliveryStatus.of(word)
        .orElseThrow(() -> ProblemException.invalid("status", "Is pending, delivered or dead."));
  }

  private static UUID delivery(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(ProblemType.UNKNOWN_DELIVERY);
    }
  }
}
