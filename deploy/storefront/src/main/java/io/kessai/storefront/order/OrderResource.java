package io.kessai.storefront.order;

import io.kessai.storefront.StorefrontConfig;
import io.kessai.storefront.api.ProblemException;
import io.kessai.storefront.page.Page;
import io.kessai.storefront.page.PageHeaders;
import io.kessai.storefront.page.Visitor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * The page of one order. A consumer who comes back from a payment page lands here; arriving proves
 * nothing, so it shows what order-service says and watches it change.
 */
@Path("/orders/{orderId:[A-Za-z0-9._-]{1,100}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class OrderResource {
  private static final String ASKED = "{operation:capture|cancel|refund|complete|terminate}";

  private final Orders orders;
  private final OrderPages pages;
  private final StaffRequests requests;
  private final Visitor visitor;
  private final StorefrontConfig config;

  OrderResource(
      Orders orders,
      OrderPages pages,
      StaffRequests requests,
      Visitor visitor,
      StorefrontConfig config) {
    this.orders = orders;
    this.pages = pages;
    this.requests = requests;
    this.visitor = visitor;
    this.config = config;
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record OrderPage(Page page, OrderView view, RawString inside, Notes notes)
      implements TemplateInstance {}

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
    return view.stamp().equals(stamp)
        ? new Glance(stamp, view.resting(), null)
        : new Glance(view.stamp(), view.resting(), pages.inside(view, visitor.page()).getValue());
  }

  /** Leads back from a refused request's address. */
  @GET
  @Path(ASKED)
  public Response back(@PathParam("orderId") String orderId) {
    return Response.seeOther(URI.create("/orders/" + orderId)).build();
  }

  /** Asks for an operation, and comes back to the page. */
  @POST
  @Path(ASKED)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(
      @PathParam("orderId") String orderId,
      @PathParam("operation") String operation,
      MultivaluedMap<String, String> posted,
      @Context ContainerRequestContext request) {
    StaffRequest form = StaffRequest.of(posted);
    try {
      requests.ask(orderId, operation, form);
      return Response.seeOther(URI.create("/orders/" + orderId + "?accepted")).build();
    } catch (ProblemException refused) {
      Notes notes = Notes.refused(config.watch(), refused.problem(), operation, form);
      return page(orderId, notes, request);
    }
  }

  private Response page(String orderId, Notes notes, ContainerRequestContext request) {
    OrderView view = orders.look(orderId);
    PageHeaders.allowForm(request, view.next());
    Page page = visitor.page();
    return Response.status(notes.status())
        .entity(page.show(new OrderPage(page, view, pages.inside(view, page), notes)))
        .build();
  }
}
