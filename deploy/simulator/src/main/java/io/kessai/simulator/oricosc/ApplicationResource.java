package io.kessai.simulator.oricosc;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pages of Orico Web Credit, for the consumer's browser: in Shift_JIS, as the forms are. */
@Path("/orico/{applicationId}")
@RunOnVirtualThread
public class ApplicationResource {

  private final Consumers consumers;

  ApplicationResource(Consumers consumers) {
    this.consumers = consumers;
  }

  /** Where the merchant's page leads; it posts the first item's name, which must have survived. */
  @POST
  public Response arrive(@PathParam("applicationId") String applicationId, byte[] body) {
    String posted = ShiftJis.form(body).getOrDefault("item", "");
    boolean broken =
        application(applicationId)
            .filter(application -> !application.firstItem().equals(posted))
            .isPresent();
    return broken
        ? page(
            Response.Status.BAD_REQUEST,
            Pages.problem("文字化けしています。", "The text was broken on its way."))
        : ask(applicationId);
  }

  /** The same page once more, for whoever left. */
  @GET
  public Response ask(@PathParam("applicationId") String applicationId) {
    return consumers
        .find(applicationId)
        .flatMap(OrderBook::peek)
        .flatMap(order -> order.part(Application.class).map(found -> application(order, found)))
        .map(template -> page(Response.Status.OK, template))
        .orElseGet(ApplicationResource::gone);
  }

  /** The consumer's answer: apply, give up or leave. */
  @POST
  @Path("answer")
  public Response answer(@PathParam("applicationId") String applicationId, byte[] body) {
    Map<String, String> form = ShiftJis.form(body);
    Optional<OrderBook> book = consumers.find(applicationId);
    return switch (form.getOrDefault("answer", "")) {
      case "apply" -> back(book.flatMap(consumers::apply));
      case "give-up" -> back(book.flatMap(consumers::giveUp));
      case "leave" -> page(Response.Status.OK, Pages.left(applicationId));
      default -> throw new BadRequestException("answer: apply, give-up or leave");
    };
  }

  private Optional<Application> application(String applicationId) {
    return consumers
        .find(applicationId)
        .flatMap(OrderBook::peek)
        .flatMap(order -> order.part(Application.class));
  }

  private static TemplateInstance application(Order order, Application application) {
    return Pages.application(
        application,
        order.opening().merchant().name(),
        yen(order.opening().amount()),
        yen(application.loan()));
  }

  private static Response back(Optional<BrowserReturn> carried) {
    return carried
        .map(found -> Response.seeOther(found.address()).build())
        .orElseGet(ApplicationResource::gone);
  }

  private static Response gone() {
    return page(
        Response.Status.NOT_FOUND,
        Pages.problem(
            "この申込は見つからないか、期限が切れています。", "There is no such application, or its time is over."));
  }

  private static Response page(Response.Status status, TemplateInstance template) {
    return Response.status(status)
        .entity(ShiftJis.bytes(template.render()))
        .header("Content-Type", ShiftJis.TEXT_HTML)
        .header("Cache-Control", "no-store")
        .build();
  }

  private static String yen(long amount) {
    return NumberFormat.getIntegerInstance(Locale.JAPAN).format(amount);
  }
}
