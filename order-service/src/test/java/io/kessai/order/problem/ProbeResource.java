package io.kessai.order.problem;

import io.kessai.order.description.Operations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Everything that a request can go wrong with. */
@Path("/probe")
@Produces("application/json")
public class ProbeResource {

  /** Takes a body. */
  @POST
  @Operation(hidden = true)
  @Consumes("application/json")
  public Body body(@Valid @NotNull Body body) {
    return body;
  }

  /** Wants a number. */
  @GET
  @Operation(hidden = true)
  @Path("/number")
  public int number(@QueryParam("n") int n) {
    return n;
  }

  /** Wants a scope. */
  @GET
  @Operation(hidden = true)
  @Path("/scope")
  @RolesAllowed("orders:read")
  public String scope() {
    return "{}";
  }

  /** Has a fault. */
  @GET
  @Operation(hidden = true)
  @Path("/fault")
  public String fault() {
    throw new IllegalStateException("internals");
  }

  /** Says to be an operation that ends with nothing of the kind. */
  @GET
  @Operation(hidden = true, operationId = Operations.READ_DRIFT)
  @Path("/undescribed")
  public String undescribed() {
    throw ProblemException.of(ProblemType.UNKNOWN_ORDER);
  }

  /** Has no database. */
  @GET
  @Operation(hidden = true)
  @Path("/away")
  public String away() throws SQLException {
    throw new SQLException("internals");
  }

  /** What may be sent. */
  public record Body(@NotNull String name, @Min(1) int count, List<Integer> numbers, Color color) {}

  /** What it may be coloured. */
  public enum Color {
    RED
  }
}
