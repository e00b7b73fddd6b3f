package io.kessai.order.stream;

import io.kessai.fact.OrderKey;
import io.kessai.order.description.Operations;
import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
import io.kessai.order.query.Access;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One order's changes, as they come (ORDER-4). */
@Path("/merchants/{merchant}/orders/{order}/events")
@RolesAllowed(Access.ORDERS_READ)
@RunOnVirtualThread
@Tag(name = "Events")
public class OrderEventsResource {
  private final ChangeLog changes;
  private final Followers followers;
  private final Streaming streaming;
  private final Access access;

  OrderEventsResource(ChangeLog changes, Followers followers, Streaming streaming, Access access) {
    this.changes = changes;
    this.followers = followers;
    this.streaming = streaming;
    this.access = access;
  }

  /** The stream. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = Operations.FOLLOW_ORDER,
      summary = "The changes of an order, as server-sent events",
      description =
          "Each event's id is the order's version with it. Begins after the version of"
              + " Last-Event-ID, and without it with the earliest that is kept. It ends with the"
              + " token, or when its time is up: come again with Last-Event-ID.")
  @APIResponse(
      responseCode = "200",
      description = "Events until one side ends it; comments while there are none",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING),
              examples = @ExampleObject(name = "captured", value = Examples.EVENT)))
  public void follow(
      @PathParam("merchant") String merchant,
      @PathParam("order") String order,
      @Parameter(description = "The last event that came") @HeaderParam(LastEventId.HEADER)
          String lastEventId,
      @Context Sse sse,
      @Context SseEventSink sink)
      throws SQLException, InterruptedException {
    access.mustInclude(merchant);
    OrderKey key = key(merchant, order);
    OptionalLong last = LastEventId.of(lastEventId);
    Follower follower =
        followers
            .add(merchant, Optional.of(key))
            .orElseThrow(() -> ProblemException.of(ProblemType.TOO_MANY_STREAMS));
    try (follower) {
      mustBeKept(key, last);
      streaming.write(
          new Streaming.Connection(follower, sse, sink),
          (id, limit) -> changes.ofOrder(key, id, limit),
          last.orElse(0),
          access.validUntil());
    }
  }

  /** Versions have no gaps: where the next one is missing, it is no longer kept. */
  private void mustBeKept(OrderKey key, OptionalLong last) throws SQLException {
    long version = changes.version(key);
    if (version == 0) {
      throw ProblemException.of(ProblemType.UNKNOWN_ORDER);
    }
    if (last.isPresent()
        && last.getAsLong() < version
        && changes.firstKept(key, last.getAsLong()) != last.getAsLong() + 1) {
      throw ProblemException.of(ProblemType.EVENTS_FORGOTTEN);
    }
  }

  private static OrderKey key(String merchant, String order) {
    try {
      return OrderKey.of(merchant, order);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(ProblemType.UNKNOWN_ORDER);
    }
  }
}
