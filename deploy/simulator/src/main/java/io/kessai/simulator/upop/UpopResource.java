package io.kessai.simulator.upop;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.entry.EntryPages;
import io.kessai.simulator.entry.Step;
import io.kessai.simulator.entry.Visits;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** UnionPay's pages, for the consumer's browser. */
@Path("/upop/{key}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class UpopResource {

  private final Visits visits;

  UpopResource(Visits visits) {
    this.visits = visits;
  }

  @CheckedTemplate(basePath = "upop")
  static final class Pages {
    private Pages() {}

    static native TemplateInstance pay(String key, String merchant, String amount);
  }

  static String address(String key) {
    return "/upop/" + key;
  }

  /** Where {@code entryForm} leads. */
  @POST
  public Response enter(@PathParam("key") String key) {
    return show(key, visits.arrive(key));
  }

  /** Where a consumer who left comes back. */
  @GET
  public Response comeBack(@PathParam("key") String key) {
    return show(key, visits.arrive(key));
  }

  /** The consumer's answer: pay, fail or leave. */
  @POST
  @Path("answer")
  public Response answer(@PathParam("key") String key, @FormParam("answer") String answer) {
    return switch (answer == null ? "" : answer) {
      case "pay" -> show(key, visits.answer(key, true));
      case "fail" -> show(key, visits.answer(key, false));
      case "leave" -> EntryPages.leave(address(key));
      default -> throw new BadRequestException("answer: pay, fail or leave");
    };
  }

  private static Response show(String key, Step step) {
    return EntryPages.show(step, order -> pay(key, order));
  }

  private static TemplateInstance pay(String key, Order order) {
    return Pages.pay(
        key, order.opening().merchant().name(), EntryPages.amount(order.opening().amount(), "JPY"));
  }
}
