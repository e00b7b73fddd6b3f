package io.kessai.order.console;

import io.kessai.fact.PaymentState;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Finds orders. */
@Path("/console/orders")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.READ)
@RunOnVirtualThread
public class FindResource {
  private final Visitor visitor;
  private final FoundOrders orders;
  private final int pageSize;

  FindResource(Visitor visitor, FoundOrders orders, ConsoleConfig config) {
    this.visitor = visitor;
    this.orders = orders;
    this.pageSize = config.pageSize();
  }

  @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Find(
      Page page,
      Search search,
      List<PaymentState> states,
      List<FoundOrder> orders,
      Optional<String> next)
      implements TemplateInstance {}

  /** Those that match; where nothing is searched for, those that changed last. */
  @GET
  @Operation(hidden = true)
  public TemplateInstance find(@BeanParam Search search) throws SQLException {
    List<FoundOrder> found =
        search.isForAnything() ? orders.latest(pageSize) : orders.matching(search, pageSize + 1);
    boolean more = found.size() > pageSize;
    List<FoundOrder> shown = more ? found.subList(0, pageSize) : found;
    Page page = visitor.page();
    return page.show(
        new Find(
            page,
            search,
            List.of(PaymentState.values()).reversed(),
            shown,
            more ? Optional.of(search.after(shown.getLast())) : Optional.empty()));
  }
}
