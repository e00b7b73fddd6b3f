package io.kessai.order.problem;

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

/** Everything that a request can go wrong with. */
@Path("/probe")
@Produces("application/json")
public class ProbeResource {

  /** Takes a body. */
  @POST
  @Consumes("application/json")
  public Body body(@Valid @NotNull Body body) {
    return body;
  }

  /** Wants a number. */
  @GET
  @Path("/number")
  public int number(@QueryParam("n") int n) {
    return n;
  }

  /** Wants a scope. */
  @GET
  @Path("/scope")
  @RolesAllowed("orders:read")
  public String scope() {
    return "{}";
  }

  /** Has a fault. */
  @GET
  @Path("/fault")
  public String fault() {
    throw new IllegalStateException("internals");
  }

  /** Has no database. */
  @GET
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
