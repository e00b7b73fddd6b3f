package io.kessai.storefront.order;

import io.kessai.storefront.api.Order;
import io.kessai.storefront.page.Page;
import io.kessai.storefront.page.Visitor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The orders made in this browser. */
@Path("/orders")
@RunOnVirtualThread
public class OrderListResource {
  private final Orders orders;
  private final Visitor visitor;

  OrderListResource(Orders orders, Visitor visitor) {
    this.orders = orders;
    this.visitor = visitor;
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record OrderList(Page page, List<Line> lines) implements TemplateInstance {}

  /**
   * A line of the list.
   *
   * @param orderId the shop's id
   * @param order what order-service says
   */
  public record Line(String orderId, Order order) {}

  /** The list, newest first. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance list() {
    Page page = visitor.page();
    List<Line> lines = visitor.orders().stream().map(id -> new Line(id, orders.state(id))).toList();
    return page.show(new OrderList(page, lines));
  }
}
