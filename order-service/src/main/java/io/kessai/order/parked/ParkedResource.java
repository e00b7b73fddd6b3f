package io.kessai.order.parked;

import io.kessai.fact.Topics;
import io.kessai.order.config.OrderConfig;
import io.kessai.order.description.Operations;
import io.kessai.order.intake.Reading.Unfit;
import io.kessai.order.problem.Parameters;
import io.kessai.order.problem.ProblemException;
import io.kessai.order.query.Access;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The parked records, for operators. */
@Path("/operations/parked")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Access.ORDERS_OPERATE)
@RunOnVirtualThread
@Tag(name = "Operations")
public class ParkedResource {
  private static final List<String> TOPICS =
      List.of(Topics.RESULTS, Topics.NOTICES, Topics.INQUIRIES);

  private final ParkedRecords parked;
  private final Access access;
  private final int pageLimit;

  ParkedResource(ParkedRecords parked, Access access, OrderConfig config) {
    this.parked = parked;
    this.access = access;
    this.pageLimit = config.query().pageLimit();
  }

  /** The records that could not be applied, a page at a time. */
  @GET
  @Operation(
      operationId = Operations.LIST_PARKED,
      summary = "Records that could not be applied",
      description =
          "Those of the token's merchants; with * in the claim merchants all of them, also those"
              + " that name no merchant. The open ones first, the longest parked first.")
  @APIResponse(
      responseCode = "200",
      description = "One page",
      content =
          @Content(
              schema = @Schema(implementation = ParkedPage.class),
              examples = @ExampleObject(name = "open", value = Examples.PAGE)))
  public ParkedPage list(
      @Parameter(description = "Only those of this reason") @QueryParam("reason")
          Optional<String> reason,
      @Parameter(description = "Only those of this topic") @QueryParam("topic")
          Optional<String> topic,
      @Parameter(description = "open, redriven or handled; left out: all") @QueryParam("state")
          Optional<String> state,
      @Parameter(description = "Most records in the page") @QueryParam("limit") @DefaultValue("50")
          int limit,
      @Parameter(description = "The page before ended here: its next") @QueryParam("after")
          Optional<String> after)
      throws SQLException {
    Parameters.limitWithin(pageLimit, limit);
    return parked.page(
        new ParkedFilter(
            Operator.of(access).merchants(),
            reason.map(word -> Parameters.oneOf(Unfit.REASONS, "reason", word)),
            topic.map(word -> Parameters.oneOf(TOPICS, "topic", word)),
            state.map(ParkedResource::state)),
        after,
        limit);
  }

  private static ParkedState state(String word) {
    return ParkedState.of(word)
        .orElseThrow(() -> ProblemException.invalid("state", "Is open, redriven or handled."));
  }
}
