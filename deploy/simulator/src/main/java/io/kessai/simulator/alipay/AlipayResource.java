package io.kessai.simulator.alipay;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.entry.EntryPages;
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
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Alipay's pages, for the consumer's browser. Whoever comes, also again, logs in first. */
@Path("/alipay/{key}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AlipayResource {

  private static final DateTimeFormatter IN_JAPAN =
      DateTimeFormatter.ofPattern("HH:mm", Locale.JAPAN).withZone(ZoneId.of("Asia/Tokyo"));

  private final Visits visits;
  private final Alipay alipay;

  AlipayResource(Visits visits, Alipay alipay) {
    this.visits = visits;
    this.alipay = alipay;
  }

  @CheckedTemplate(basePath = "alipay")
  static final class Pages {
    private Pages() {}

    static native TemplateInstance login(String key);

    static native TemplateInstance pay(
        String key, String merchant, String goods, String amount, String until);
  }

  static String address(String key) {
    return "/alipay/" + key;
  }

  /** Where {@code entryForm} leads. */
  @POST
  public Response enter(@PathParam("key") String key) {
    return EntryPages.show(visits.arrive(key), order -> Pages.login(key));
  }

  /** Where a consumer who left comes back. */
  @GET
  public Response comeBack(@PathParam("key") String key) {
    return EntryPages.show(visits.arrive(key), order -> Pages.login(key));
  }

  /** The consumer logs in, and is asked. */
  @POST
  @Path("log-in")
  public Response logIn(@PathParam("key") String key) {
    return EntryPages.show(visits.during(key, alipay::logIn), order -> pay(key, order));
  }

  /** The consumer's answer: pay, fail or leave. */
  @POST
  @Path("answer")
  public Response answer(@PathParam("key") String key, @FormParam("answer") String answer) {
    return switch (answer == null ? "" : answer) {
      case "pay" -> answer(key, true);
      case "fail" -> answer(key, false);
      case "leave" -> EntryPages.leave(address(key));
      default -> throw new BadRequestException("answer: pay, fail or leave");
    };
  }

  private Response answer(String key, boolean paid) {
    return EntryPages.show(visits.answer(key, paid), order -> Pages.login(key));
  }

  private static TemplateInstance pay(String key, Order order) {
    AlipayPayment payment = order.part(AlipayPayment.class).orElseThrow();
    return Pages.pay(
        key,
        order.opening().merchant().name(),
        payment.terms().commodityName(),
        EntryPages.amount(order.opening().amount(), payment.terms().currency()),
        payment.payUntil().map(AlipayResource::inJapan).orElse(""));
  }

  private static String inJapan(Instant instant) {
    return IN_JAPAN.format(instant);
  }
}
