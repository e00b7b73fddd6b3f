package io.kessai.order.query;

import io.kessai.order.config.OrderConfig;
import io.kessai.order.description.Operations;
import io.kessai.order.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The drift of the day (RECON-4). */
@Path("/drift")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Access.ORDERS_READ)
@RunOnVirtualThread
@Tag(name = "Drift")
public class DriftResource {
  private final DriftQueries drift;
  private final Access access;
  private final int days;

  DriftResource(DriftQueries drift, Access access, OrderConfig config) {
    this.drift = drift;
    this.access = access;
    this.days = config.query().driftDays();
  }

  /** What inquiries found that no notice had brought. */
  @GET
  @Operation(
      operationId = Operations.READ_DRIFT,
      summary = "What inquiries found that no notice had brought",
      description = "By day of Asia/Tokyo, method and status, over the merchants of the token.")
  @APIResponse(
      responseCode = "200",
      description = "The drift",
      content =
          @Content(
              schema = @Schema(implementation = DriftReport.class),
              examples = @ExampleObject(name = "one day", value = Examples.DRIFT)))
  public DriftReport drift(
      @Parameter(required = true, description = "First day, such as 2026-11-24") @QueryParam("from")
          String from,
      @Parameter(required = true, description = "Last day, such as 2026-11-24") @QueryParam("to")
          String to)
      throws SQLException {
    LocalDate first = day("from", from);
    LocalDate last = day("to", to);
    if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= days) {
      throw ProblemException.invalid(
          "to", "Is not before from, and at most " + days + " days with it.");
    }
    return drift.report(first, last, access.merchants());
  }

  private static LocalDate day(String name, String value) {
    try {
      return LocalDate.parse(value == null ? "" : value);
    } catch (DateTimeParseException e) {
      throw ProblemException.invalid(name, "Is a day, such as 2026-11-24.");
    }
  }
}
