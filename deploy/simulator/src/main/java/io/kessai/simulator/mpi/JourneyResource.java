package io.kessai.simulator.mpi;

import io.kessai.simulator.SimulatorConfig;
import io.kessai.simulator.mpi.Authentication.Link;
import io.kessai.simulator.mpi.Journeys.Step;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages of an authentication, for the consumer's browser. */
@Path("/3ds/{requestId}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class JourneyResource {

  private final Journeys journeys;
  private final Optional<String> publicUrl;

  JourneyResource(Journeys journeys, SimulatorConfig config) {
    this.journeys = journeys;
    this.publicUrl = config.publicUrl();
  }

  /** {@code authStartUrl}: the same page as {@code resResponseContents}. */
  @GET
  public TemplateInstance start(
      @PathParam("requestId") String requestId, @Context HttpServerRequest request) {
    return Pages.start(publicUrl.orElseGet(() -> "http://" + request.authority()), requestId);
  }

  /** Where the first page leads: to the challenge, or straight back. */
  @POST
  @Path("authenticate")
  public Response authenticate(@PathParam("requestId") String requestId) {
    return show(requestId, journeys.arrive(requestId));
  }

  /** The consumer's answer: approve, fail or leave. */
  @POST
  @Path("answer")
  public Response answer(
      @PathParam("requestId") String requestId, @FormParam("answer") String answer) {
    return switch (answer == null ? "" : answer) {
      case "approve" -> show(requestId, journeys.answer(requestId, Verdict.AUTHENTICATED));
      case "fail" -> show(requestId, journeys.answer(requestId, Verdict.FAILED));
      case "leave" -> page(Response.Status.OK, Pages.left(requestId));
      default -> throw new BadRequestException("answer: approve, fail or leave");
    };
  }

  private static Response show(String requestId, Step step) {
    return switch (step) {
      case Step.Asked asked ->
          page(
              Response.Status.OK,
              Pages.challenge(
                  requestId,
                  asked.order().opening().merchant().name(),
                  NumberFormat.getIntegerInstance(Locale.JAPAN)
                      .format(asked.order().opening().amount()),
                  asked.authentication().application().card().masked()));
      case Step.Back back when back.link() == Link.GET_PLAIN ->
          Response.seeOther(withQuery(back.uri(), back.parameters())).build();
      case Step.Back back -> page(Response.Status.OK, Pages.back(back.uri(), back.parameters()));
      case Step.Unknown unknown -> page(Response.Status.NOT_FOUND, Pages.unknown());
    };
  }

  private static Response page(Response.Status status, TemplateInstance template) {
    return Response.status(status).entity(template).header("Cache-Control", "no-store").build();
  }

  private static URI withQuery(String uri, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    return URI.create(uri + (uri.contains("?") ? "&" : "?") + query);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
