package io.kessai.storefront.order;

import io.kessai.storefront.StorefrontConfig;
import io.kessai.storefront.api.ProblemException;
import io.kessai.storefront.page.OrderIds;
import io.kessai.storefront.page.Page;
import io.kessai.storefront.page.PageHeaders;
import io.kessai.storefront.page.Visitor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * The page of one order. A consumer who comes back from 3-D Secure lands here; arriving proves
 * nothing, so it shows what order-service says and watches it change.
 */
@Path("/orders/{orderId:[A-Za-z0-9._-]{1,100}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class OrderResource {
  private final Orders orders;
  private final StaffRequests staff;
  private final OrderIds ids;
  private final Visitor visitor;
  private final StorefrontConfig config;

  OrderResource(
      Orders orders, StaffRequests staff, OrderIds ids, Visitor visitor, StorefrontConfig config) {
    this.orders = orders;
    this.staff = staff;
    this.ids = ids;
    this.visitor = visitor;
    this.config = config;
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record OrderPage(Page page, OrderView view, OrderIds ids, Notes notes)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record OrderLive(Page page, OrderView view, OrderIds ids) implements TemplateInstance {}

  /**
   * What the page's script looks for.
   *
   * @param stamp changes whenever the page should
   * @param resting whether nobody needs to look again
   * @param html the page's new inside; null while nothing changed
   */
  public record Glance(String stamp, boolean resting, String html) {}

  /** The page. */
  @GET
  public Response show(
      @PathParam("orderId") String orderId,
      @QueryParam("accepted") String accepted,
      @Context ContainerRequestContext request) {
    return page(orderId, Notes.accepted(config.watch(), accepted != null), request);
  }

  /** What changed since this stamp. */
  @GET
  @Path("watch")
  @Produces(MediaType.APPLICATION_JSON)
  public Glance watch(@PathParam("orderId") String orderId, @QueryParam("stamp") String stamp) {
    OrderView seen = orders.glance(orderId);
    if (seen.stamp().equals(stamp)) {
      return new Glance(stamp, seen.resting(), null);
    }
    OrderView view = orders.look(orderId);
    Page page = visitor.page();
    String html = page.show(new OrderLive(page, view, ids)).render();
    return new Glance(view.stamp(), view.resting(), html);
  }

  /** Leads back from a refused request's address. */
  @GET
  @Path("{operation:capture|cancel|refund}")
  public Response back(@PathParam("orderId") String orderId) {
    return Response.seeOther(URI.create("/orders/" + orderId)).build();
  }

  /** Captures, cancels or refunds, and comes back to the page. */
  @POST
  @Path("{operation:capture|cancel|refund}")
  public Response ask(
      @PathParam("orderId") String orderId,
      @PathParam("operation") String operation,
      @BeanParam StaffRequest form,
      @Context ContainerRequestContext request) {
    try {
      staff.ask(orderId, operation, form);
      return Response.seeOther(URI.create("/orders/" + orderId + "?accepted")).build();
    } catch (ProblemException refused) {
      Notes notes = Notes.refused(config.watch(), refused.problem(), operation, form);
      return page(orderId, notes, request);
    }
  }

  private Response page(String orderId, Notes notes, ContainerRequestContext request) {
    OrderView view = orders.look(orderId);
    if (view.next().isForm()) {
      PageHeaders.allowForm(request, view.next().url());
    }
    Page page = visitor.page();
    return Response.status(notes.status())
        .entity(page.show(new OrderPage(page, view, ids, notes)))
        .build();
  }
}
