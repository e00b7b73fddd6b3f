package io.kessai.order.stream;

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

/** All changes of a merchant's orders, as they come (ORDER-4). */
@Path("/merchants/{merchant}/events")
@RolesAllowed(Access.ORDERS_READ)
@RunOnVirtualThread
@Tag(name = "Events")
public class MerchantEventsResource {
  private final ChangeLog changes;
  private final Followers followers;
  private final Streaming streaming;
  private final Access access;

  MerchantEventsResource(
      ChangeLog changes, Followers followers, Streaming streaming, Access access) {
    this.changes = changes;
    this.followers = followers;
    this.streaming = streaming;
    this.access = access;
  }

  /** The stream. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = Operations.FOLLOW_MERCHANT,
      summary = "All changes of a merchant's orders, as server-sent events",
      description =
          "Begins after the event of Last-Event-ID, with 0 at the beginning, and without it now."
              + " Those of one order come in their sequence. It ends with the token, or when its"
              + " time is up: come again with Last-Event-ID.")
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
      @Parameter(description = "The last event that came") @HeaderParam(LastEventId.HEADER)
          String lastEventId,
      @Context Sse sse,
      @Context SseEventSink sink)
      throws SQLException, InterruptedException {
    access.mustInclude(merchant);
    OptionalLong last = LastEventId.of(lastEventId);
    Follower follower =
        followers
            .add(merchant, Optional.empty())
            .orElseThrow(() -> ProblemException.of(ProblemType.TOO_MANY_STREAMS));
    try (follower) {
      long after = last.isPresent() ? last.getAsLong() : changes.latestPosition(merchant);
      if (after < changes.forgottenPosition(merchant)) {
        throw ProblemException.of(ProblemType.EVENTS_FORGOTTEN);
      }
      streaming.write(
          new Streaming.Connection(follower, sse, sink),
          (id, limit) -> changes.ofMerchant(merchant, id, limit),
          after,
          access.validUntil());
    }
  }
}
