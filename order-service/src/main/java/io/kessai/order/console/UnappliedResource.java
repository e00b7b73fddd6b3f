package io.kessai.order.console;

import io.kessai.order.fold.Foreseen;
import io.kessai.order.parked.Operator;
import io.kessai.order.parked.ParkedDetail;
import io.kessai.order.parked.ParkedFilter;
import io.kessai.order.parked.ParkedPage;
import io.kessai.order.parked.ParkedRecords;
import io.kessai.order.parked.ParkedState;
import io.kessai.order.parked.Reread;
import io.kessai.order.problem.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** What could not be applied, and what operators do about it. */
@Path("/console/parked")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.READ)
@RunOnVirtualThread
public class UnappliedResource {
  private final Visitor visitor;
  private final FormTokens tokens;
  private final ParkedRecords parked;
  private final int pageSize;

  UnappliedResource(
      Visitor visitor, FormTokens tokens, ParkedRecords parked, ConsoleConfig config) {
    this.visitor = visitor;
    this.tokens = tokens;
    this.parked = parked;
    this.pageSize = config.pageSize();
  }

  @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ParkedListPage(
      Page page,
      ParkedState state,
      List<ParkedState> states,
      Optional<String> merchant,
      ParkedPage parked)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ParkedRecordPage(
      Page page, ParkedDetail parked, Optional<Reread> reread, Optional<Outlook> outlook)
      implements TemplateInstance {}

  /** Those in one state, the longest parked first. */
  @GET
  @Operation(hidden = true)
  public TemplateInstance list(
      @RestQuery @DefaultValue("open") String state,
      @RestQuery Optional<String> merchant,
      @RestQuery Optional<String> after)
      throws SQLException {
    ParkedState asked =
        ParkedState.of(state)
            .orElseThrow(() -> ProblemException.invalid("state", "Is a state of what is parked."));
    ParkedPage found =
        parked.page(
            new ParkedFilter(
                merchant.map(Set::of), Optional.empty(), Optional.empty(), Optional.of(asked)),
            after,
            pageSize);
    Page page = visitor.page();
    return page.show(
        new ParkedListPage(page, asked, List.of(ParkedState.values()), merchant, found));
  }

  /** One, what of it may be shown, and what was done about it. */
  @GET
  @Path("/{record}")
  @Operation(hidden = true)
  public TemplateInstance show(@PathParam("record") String record) throws SQLException {
    return show(record, Optional.empty());
  }

  /** The same, with what a redrive would do. */
  @GET
  @Path("/{record}/reading")
  @Operation(hidden = true)
  public TemplateInstance readAgain(@PathParam("record") String record) throws SQLException {
    return show(record, Optional.of(parked.readAgain(operator(), record)));
  }

  /** Takes it in after all; where it is still unfit, its page says so. */
  @POST
  @Path("/{record}/redrive")
  @RolesAllowed(Roles.ACT)
  @Operation(hidden = true)
  public Response redrive(
      @PathParam("record") String record, @RestForm String token, @RestForm String note)
      throws SQLException {
    tokens.mustBeOurs(token);
    parked.redrive(operator(), record, note);
    return back(record);
  }

  /** Marks it as seen to by other means. */
  @POST
  @Path("/{record}/handled")
  @RolesAllowed(Roles.ACT)
  @Operation(hidden = true)
  public Response handled(
      @PathParam("record") String record, @RestForm String token, @RestForm String note)
      throws SQLException {
    tokens.mustBeOurs(token);
    parked.handle(operator(), record, note);
    return back(record);
  }

  private TemplateInstance show(String record, Optional<Reread> reread) throws SQLException {
    Page page = visitor.page();
    return page.show(
        new ParkedRecordPage(
            page,
            parked.show(operator(), record),
            reread,
            reread.flatMap(Reread::foreseen).map(UnappliedResource::outlook)));
  }

  private static Outlook outlook(Foreseen foreseen) {
    return new Outlook(foreseen.before(), foreseen.after());
  }

  private static Response back(String record) {
    return Response.seeOther(URI.create("/console/parked/" + record)).build();
  }

  private Operator operator() {
    return Operator.ofEveryMerchant(visitor.operator());
  }
}
