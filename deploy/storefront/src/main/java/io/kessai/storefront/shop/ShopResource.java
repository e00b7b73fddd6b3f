package io.kessai.storefront.shop;

import io.kessai.storefront.StorefrontConfig;
import io.kessai.storefront.StorefrontConfig.TestInput;
import io.kessai.storefront.page.OrderIds;
import io.kessai.storefront.page.Page;
import io.kessai.storefront.page.Visitor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** The shelf. */
@Path("/")
@RunOnVirtualThread
public class ShopResource {
  private final StorefrontConfig config;
  private final OrderIds ids;
  private final Visitor visitor;

  ShopResource(StorefrontConfig config, OrderIds ids, Visitor visitor) {
    this.config = config;
    this.ids = ids;
    this.visitor = visitor;
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Shop(Page page, List<Good> goods, List<TestInput> amounts) implements TemplateInstance {}

  /** The goods. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance shop() {
    Page page = visitor.page();
    return page.show(new Shop(page, List.of(Good.values()), config.testAmounts()));
  }

  /** Makes the order's id and goes to its checkout, which can be loaded again without a new one. */
  @GET
  @Path("buy")
  public Response buy(@BeanParam Wish.Query asked) {
    String query = Wish.of(asked).query();
    return Response.seeOther(URI.create("/checkout/" + ids.next() + "?" + query)).build();
  }
}
