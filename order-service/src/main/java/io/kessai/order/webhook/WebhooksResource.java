package io.kessai.order.webhook;

import io.kessai.order.description.Operations;
import io.kessai.order.problem.Problem;
import io.kessai.order.problem.ProblemException;
import io.kessai.order.query.Access;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a merchant's changes are sent (ORDER-4). */
@Path("/merchants/{merchant}/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(WebhooksResource.WEBHOOKS_WRITE)
@RunOnVirtualThread
@Tag(name = "Webhooks")
public class WebhooksResource {
  /** The scope that everything about webhooks needs. */
  static final String WEBHOOKS_WRITE = "webhooks:write";

  private static final String NO_STORE = "no-store";

  private final Registry registry;
  private final Access access;

  WebhooksResource(Registry registry, Access access) {
    this.registry = registry;
    this.access = access;
  }

  /** Registers an endpoint. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = Operations.CREATE_WEBHOOK,
      summary = "Register an endpoint",
      description =
          "The answer holds the secret with which deliveries are signed, this once. The URL is"
              + " https and leads to the public Internet, unless the operator allows otherwise.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = EndpointRequest.class),
              examples = @ExampleObject(name = "two events", value = Examples.REQUEST)))
  @APIResponse(
      responseCode = "201",
      description = "Registered; the header Location names it",
      content =
          @Content(
              schema = @Schema(implementation = EndpointView.class),
              examples = @ExampleObject(name = "created", value = Examples.CREATED)))
  public Response create(@PathParam("merchant") String merchant, EndpointRequest request)
      throws SQLException {
    access.mustInclude(merchant);
    EndpointView created = registry.create(merchant, present(request));
    return Response.created(URI.create("/merchants/" + merchant + "/webhooks/" + created.id()))
        .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
        .entity(created)
        .build();
  }

  /** All of the merchant's endpoints. */
  @GET
  @Operation(operationId = Operations.LIST_WEBHOOKS, summary = "The endpoints of a merchant")
  @APIResponse(
      responseCode = "200",
      description = "All of them, the oldest first",
      content =
          @Content(
              schema = @Schema(implementation = EndpointList.class),
              examples = @ExampleObject(name = "one", value = Examples.LIST)))
  public EndpointList list(@PathParam("merchant") String merchant) throws SQLException {
    access.mustInclude(merchant);
    return new EndpointList(registry.list(merchant));
  }

  /** One endpoint. */
  @GET
  @Path("/{webhook}")
  @Operation(operationId = Operations.READ_WEBHOOK, summary = "An endpoint")
  @APIResponse(
      responseCode = "200",
      description = "The endpoint, without its secret",
      content = @Content(schema = @Schema(implementation = EndpointView.class)))
  public EndpointView find(
      @PathParam("merchant") String merchant, @PathParam("webhook") String webhook)
      throws SQLException {
    access.mustInclude(merchant);
    return registry.show(merchant, webhook);
  }

  /** Changes an endpoint. */
  @PUT
  @Path("/{webhook}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = Operations.CHANGE_WEBHOOK,
      summary = "Change an endpoint",
      description =
          "What is left out becomes as in a new one. What an endpoint that is switched off was"
              + " still to be sent becomes dead, and can be redriven.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = EndpointRequest.class),
              examples = @ExampleObject(name = "two events", value = Examples.REQUEST)))
  @APIResponse(
      responseCode = "200",
      description = "As it is now",
      content = @Content(schema = @Schema(implementation = EndpointView.class)))
  public EndpointView change(
      @PathParam("merchant") String merchant,
      @PathParam("webhook") String webhook,
      EndpointRequest request)
      throws SQLException {
    access.mustInclude(merchant);
    return registry.change(merchant, webhook, present(request));
  }

  /** Removes an endpoint. It has no answer but problems, and so a client may accept these alone. */
  @DELETE
  @Path("/{webhook}")
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  @Operation(
      operationId = Operations.DELETE_WEBHOOK,
      summary = "Remove an endpoint",
      description = "What it was still to be sent goes with it.")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void delete(@PathParam("merchant") String merchant, @PathParam("webhook") String webhook)
      throws SQLException {
    access.mustInclude(merchant);
    registry.delete(merchant, webhook);
  }

  /** Rotates the secret. */
  @POST
  @Path("/{webhook}/secret")
  @Operation(
      operationId = Operations.ROTATE_SECRET,
      summary = "Give an endpoint a new secret",
      description =
          "The answer holds it, this once. Until previousSecretUntil each delivery carries two"
              + " signatures, one with each secret. Rotating again within that time ends the older"
              + " secret at once.")
  @APIResponse(
      responseCode = "200",
      description = "The endpoint with its new secret",
      content =
          @Content(
              schema = @Schema(implementation = EndpointView.class),
              examples = @ExampleObject(name = "rotated", value = Examples.ROTATED)))
  public Response rotate(
      @PathParam("merchant") String merchant, @PathParam("webhook") String webhook)
      throws SQLException {
    access.mustInclude(merchant);
    return Response.ok(registry.rotate(merchant, webhook))
        .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
        .build();
  }

  private static EndpointRequest present(EndpointRequest request) {
    if (request == null) {
      throw ProblemException.invalid("body", "Must be there.");
    }
    return request;
  }
}
