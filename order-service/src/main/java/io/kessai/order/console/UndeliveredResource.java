package io.kessai.order.console;

import io.kessai.order.webhook.ShownDeliveries;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** What storefronts could not be told by webhook. */
@Path("/console/webhooks")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.READ)
@RunOnVirtualThread
public class UndeliveredResource {
  private static final Logger LOG = Logger.getLogger(UndeliveredResource.class);
  private static final int MOST = 100;

  private final Visitor visitor;
  private final FormTokens tokens;
  private final UndeliveredQueries queries;
  private final ShownDeliveries deliveries;
  private final InstantSource clock;

  UndeliveredResource(
      Visitor visitor,
      FormTokens tokens,
      UndeliveredQueries queries,
      ShownDeliveries deliveries,
      InstantSource clock) {
    this.visitor = visitor;
    this.tokens = tokens;
    this.queries = queries;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WebhooksPage(Page page, boolean pending, boolean redriven, List<Undelivered> deliveries)
      implements TemplateInstance {}

  /** Those that were given up, or those that are tried again. */
  @GET
  @Operation(hidden = true)
  public TemplateInstance list(
      @RestQuery @DefaultValue("false") boolean pending,
      @RestQuery @DefaultValue("false") boolean redriven)
      throws SQLException {
    List<Undelivered> found = pending ? queries.pending(MOST) : queries.dead(MOST);
    Page page = visitor.page();
    return page.show(new WebhooksPage(page, pending, redriven, found));
  }

  /** Delivers one that was given up. */
  @POST
  @Path("/redrive")
  @RolesAllowed(Roles.ACT)
  @Operation(hidden = true)
  public Response redrive(@RestForm String token, @RestForm UUID endpoint, @RestForm UUID delivery)
      throws SQLException {
    tokens.mustBeOurs(token);
    if (deliveries.redrive(endpoint, Optional.of(delivery), clock.instant()) == 0) {
      throw new NotFoundException();
    }
    LOG.infof("Delivery %s is sent again, as %s asked.", delivery, visitor.operator());
    return Response.seeOther(URI.create("/console/webhooks?redriven=true")).build();
  }
}
