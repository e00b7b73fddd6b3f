package io.kessai.storefront.order;

import io.kessai.storefront.StorefrontConfig;
import io.kessai.storefront.StorefrontConfig.Watch;
import io.kessai.storefront.page.Page;
import io.kessai.storefront.page.PageHeaders;
import io.kessai.storefront.page.Visitor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/**
 * Where a bank's page leads back to (BANK-3). Its address is registered beforehand and receives no
 * parameter: whose order it is about is known from the visitor's own cookie, and that somebody
 * arrives here proves nothing.
 */
@Path("/thanks")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ThanksResource {
  private final Orders orders;
  private final OrderPages pages;
  private final Visitor visitor;
  private final Watch watch;

  ThanksResource(Orders orders, OrderPages pages, Visitor visitor, StorefrontConfig config) {
    this.orders = orders;
    this.pages = pages;
    this.visitor = visitor;
    this.watch = config.watch();
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Thanks(Page page, OrderView view, RawString inside, Watch watch)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ThanksStranger(Page page) implements TemplateInstance {}

  /** The newest order of this browser as it stands; without one, where to look. */
  @GET
  public TemplateInstance thanks(@Context ContainerRequestContext request) {
    Page page = visitor.page();
    return visitor.orders().stream()
        .findFirst()
        .map(orders::look)
        .map(view -> thanks(view, page, request))
        .orElseGet(() -> page.show(new ThanksStranger(page)));
  }

  private TemplateInstance thanks(OrderView view, Page page, ContainerRequestContext request) {
    PageHeaders.allowForm(request, view.next());
    return page.show(new Thanks(page, view, pages.inside(view, page), watch));
  }
}
