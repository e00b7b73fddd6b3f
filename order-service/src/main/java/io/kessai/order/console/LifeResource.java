package io.kessai.order.console;

import io.kessai.fact.OrderKey;
import io.kessai.order.operator.Reason;
import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** An order's life, and what operators note in it. */
@Path("/console/orders/{merchant}/{order}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.READ)
@RunOnVirtualThread
public class LifeResource {
  private final Visitor visitor;
  private final Lives lives;
  private final Notes notes;
  private final FormTokens tokens;
  private final InstantSource clock;

  LifeResource(Visitor visitor, Lives lives, Notes notes, FormTokens tokens, InstantSource clock) {
    this.visitor = visitor;
    this.lives = lives;
    this.notes = notes;
    this.tokens = tokens;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LifePage(Page page, Life life) implements TemplateInstance {}

  /** Who said what, when, and what it changed. */
  @GET
  @Operation(hidden = true)
  public TemplateInstance life(
      @PathParam("merchant") String merchant, @PathParam("order") String order)
      throws SQLException {
    Life life = lives.find(key(merchant, order)).orElseThrow(NotFoundException::new);
    Page page = visitor.page();
    return page.show(new LifePage(page, life));
  }

  /** Marks the order, as it was when the page was shown, as handled. */
  @POST
  @Path("/notes")
  @RolesAllowed(Roles.ACT)
  @Operation(hidden = true)
  public Response note(
      @PathParam("merchant") String merchant,
      @PathParam("order") String order,
      @RestForm String token,
      @RestForm long version,
      @RestForm String note)
      throws SQLException {
    tokens.mustBeOurs(token);
    String text = Reason.checked("note", note);
    OrderKey key = key(merchant, order);
    if (!notes.add(key, new Note(version, visitor.operator(), text, clock.instant()))) {
      throw ProblemException.of(ProblemType.ORDER_CHANGED);
    }
    return to(key);
  }

  /** On to the order's page. */
  static Response to(OrderKey key) {
    return Response.seeOther(URI.create("/console/orders/" + key)).build();
  }

  static OrderKey key(String merchant, String order) {
    try {
      return OrderKey.of(merchant, order);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }
}
