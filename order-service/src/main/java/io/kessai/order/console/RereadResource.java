package io.kessai.order.console;

import io.kessai.fact.OrderKey;
import io.kessai.order.reread.RereadNotice;
import io.kessai.order.reread.RereadOrder;
import io.kessai.order.reread.Rereads;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What an order would be if its notices came today. */
@Path("/console/orders/{merchant}/{order}/reading")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.READ)
@RunOnVirtualThread
public class RereadResource {
  private final Visitor visitor;
  private final Rereads rereads;

  RereadResource(Visitor visitor, Rereads rereads) {
    this.visitor = visitor;
    this.rereads = rereads;
  }

  @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record RereadPage(Page page, OrderKey key, Outlook outlook, List<RereadNotice> notices)
      implements TemplateInstance {}

  /** Beside what it is; nothing is stored. */
  @GET
  @Operation(hidden = true)
  public TemplateInstance reading(
      @PathParam("merchant") String merchant, @PathParam("order") String order)
      throws SQLException {
    OrderKey key = LifeResource.key(merchant, order);
    RereadOrder reread = rereads.of(key).orElseThrow(NotFoundException::new);
    Page page = visitor.page();
    return page.show(
        new RereadPage(
            page,
            key,
            new Outlook(Optional.of(reread.before()), reread.after()),
            reread.notices()));
  }
}
