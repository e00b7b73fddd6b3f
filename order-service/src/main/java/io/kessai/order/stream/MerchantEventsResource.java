package io.kessai.order.stream;

import io.kessai.order.problem.Problem;
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
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
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
      operationId = "followMerchant",
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
  @APIResponse(
      responseCode = "410",
      description = "Events after that of Last-Event-ID are no longer kept",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class),
              examples = @ExampleObject(name = "forgotten", value = Examples.FORGOTTEN)))
  @APIResponse(
      responseCode = "429",
      description = "The merchant follows by as many streams as are allowed",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class),
              examples = @ExampleObject(name = "too many", value = Examples.TOO_MANY)))
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
        followers.add(merchant, Optional.empty()).orElseThrow(EventProblems::tooMany);
    try (follower) {
      long after = last.isPresent() ? last.getAsLong() : changes.latestPosition(merchant);
      if (after < changes.forgottenPosition(merchant)) {
        throw EventProblems.forgotten();
      }
      streaming.write(
          new Streaming.Connection(follower, sse, sink),
          (id, limit) -> changes.ofMerchant(merchant, id, limit),
          after,
          access.validUntil());
    }
  }
}
