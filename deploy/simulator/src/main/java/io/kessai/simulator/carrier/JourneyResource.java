package io.kessai.simulator.carrier;

import io.kessai.simulator.carrier.Journey.Back;
import io.kessai.simulator.carrier.Journey.Does;
import io.kessai.simulator.carrier.Journeys.Seen;
import io.kessai.simulator.carrier.Pages.Asked;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The carrier's pages, for the consumer's browser; each in its carrier's charset. */
@Path("/carrier/{journey}")
@RunOnVirtualThread
public class JourneyResource {
  private static final int LAST_DAY = 99;

  private final Journeys journeys;

  JourneyResource(Journeys journeys) {
    this.journeys = journeys;
  }

  /** Where the first page leads. */
  @POST
  public Response arrive(@PathParam("journey") String journey) {
    return show(journeys.look(journey));
  }

  /** The consumer's answer: approve, cancel or fail. */
  @POST
  @Path("answer")
  public Response answer(@PathParam("journey") String journey, @FormParam("answer") String answer) {
    return switch (answer == null ? "" : answer) {
      case "approve" -> show(journeys.answer(journey, Does.APPROVE));
      case "cancel" -> show(journeys.answer(journey, Does.CANCEL));
      case "fail" -> show(journeys.answer(journey, Does.FAIL));
      default -> throw new BadRequestException("answer: approve, cancel or fail");
    };
  }

  private static Response show(Optional<Seen> seen) {
    if (seen.isEmpty()) {
      return Response.status(Response.Status.NOT_FOUND)
          .entity(Pages.unknown().render())
          .type("text/html;charset=UTF-8")
          .build();
    }
    return seen.get()
        .journey()
        .back()
        .map(back -> Response.seeOther(withQuery(back)).build())
        .orElseGet(() -> ask(seen.get()));
  }

  private static Response ask(Seen seen) {
    Provider provider = seen.terms().provider();
    String page =
        Pages.ask(seen.journey().id(), provider.charset(), provider.title(), asked(seen)).render();
    return Response.ok(provider.bytes(page))
        .type("text/html;charset=" + provider.charset())
        .header("Cache-Control", "no-store")
        .build();
  }

  private static Asked asked(Seen seen) {
    Terms terms = seen.terms();
    String kind =
        seen.journey().ends()
            ? "end"
            : terms.isRecurring() ? "monthly" : terms.isOnDemand() ? "on-demand" : "once";
    long amount = seen.order().opening().amount();
    return new Asked(
        kind,
        seen.order().opening().merchant().name(),
        terms.item(),
        amount == 0 ? "" : NumberFormat.getIntegerInstance(Locale.JAPAN).format(amount),
        terms.day() == LAST_DAY ? "月末" : terms.day() + "日");
  }

  private static URI withQuery(Back back) {
    String query =
        back.parameters().entrySet().stream()
            .map(
                entry ->
                    entry.getKey()
                        + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return URI.create(back.uri() + (back.uri().contains("?") ? "&" : "?") + query);
  }
}
