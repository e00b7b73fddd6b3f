package io.kessai.order.parked;

import io.kessai.order.description.Operations;
import io.kessai.order.intake.Reading.Unfit;
import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
import io.kessai.order.query.Access;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One parked record, and what an operator does about it. */
@Path("/operations/parked/{record}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Access.ORDERS_OPERATE)
@RunOnVirtualThread
@Tag(name = "Operations")
public class ParkedRecordResource {
  private final ParkedRecords parked;
  private final Access access;

  ParkedRecordResource(ParkedRecords parked, Access access) {
    this.parked = parked;
    this.access = access;
  }

  /** The record, what is in it, and what was done about it. */
  @GET
  @Operation(
      operationId = Operations.READ_PARKED,
      summary = "A parked record",
      description = "What of its text may be shown: no card data, no secrets, no personal data.")
  @APIResponse(
      responseCode = "200",
      description = "The record",
      content =
          @Content(
              schema = @Schema(implementation = ParkedDetail.class),
              examples = @ExampleObject(name = "redriven", value = Examples.DETAIL)))
  public ParkedDetail show(@PathParam("record") String record) throws SQLException {
    return parked.show(Operator.of(access), record);
  }

  /** What a redrive would do. */
  @GET
  @Path("/reading")
  @Operation(
      operationId = Operations.READ_PARKED_AGAIN,
      summary = "Read a parked record again, and store nothing",
      description = "What it reads as now, and its order before and after a redrive.")
  @APIResponse(
      responseCode = "200",
      description = "What a redrive would do",
      content =
          @Content(
              schema = @Schema(implementation = ReadAgain.class),
              examples = {
                @ExampleObject(name = "fit", value = Examples.FIT),
                @ExampleObject(name = "unfit", value = Examples.UNFIT)
              }))
  public ReadAgain reading(@PathParam("record") String record) throws SQLException {
    return ReadAgain.of(parked.readAgain(Operator.of(access), record));
  }

  /** Takes the record in after all. */
  @POST
  @Path("/redrive")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = Operations.REDRIVE_PARKED,
      summary = "Apply a parked record after all",
      description = "It is read again and goes the way of every fact; a repeat changes nothing.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = NoteRequest.class),
              examples = @ExampleObject(name = "why", value = Examples.NOTE)))
  @APIResponse(
      responseCode = "200",
      description = "It was applied",
      content = @Content(schema = @Schema(implementation = ParkedDetail.class)))
  public ParkedDetail redrive(@PathParam("record") String record, NoteRequest request)
      throws SQLException {
    Operator operator = Operator.of(access);
    Optional<Unfit> why = parked.redrive(operator, record, NoteRequest.in(request));
    if (why.isPresent()) {
      throw stillUnfit(why.get());
    }
    return parked.show(operator, record);
  }

  /** Marks the record as seen to by other means. */
  @POST
  @Path("/handled")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = Operations.HANDLE_PARKED,
      summary = "Mark a parked record as handled",
      description = "It is never applied; the note says what was done instead.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = NoteRequest.class),
              examples = @ExampleObject(name = "why", value = Examples.NOTE)))
  @APIResponse(
      responseCode = "200",
      description = "It is handled",
      content = @Content(schema = @Schema(implementation = ParkedDetail.class)))
  public ParkedDetail handled(@PathParam("record") String record, NoteRequest request)
      throws SQLException {
    Operator operator = Operator.of(access);
    parked.handle(operator, record, NoteRequest.in(request));
    return parked.show(operator, record);
  }

  private static ProblemException stillUnfit(Unfit why) {
    return ProblemException.of(
        ProblemType.STILL_UNFIT,
        "It cannot be applied (%s): %s It stays open: mend the cause and redrive it, or mark it as handled."
            .formatted(why.reason(), why.getMessage()));
  }
}
