package io.kessai.order.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What waits for a person, for an end or for a message, and how many notices went missing. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.READ)
@RunOnVirtualThread
public class ListsResource {
  private static final int DAYS = 14;
  private static final int MOST = 500;

  private final Visitor visitor;
  private final WaitingOrders orders;
  private final DriftByDay drift;
  private final InstantSource clock;
  private final int pageSize;

  ListsResource(
      Visitor visitor,
      WaitingOrders orders,
      DriftByDay drift,
      InstantSource clock,
      ConsoleConfig config) {
    this.visitor = visitor;
    this.orders = orders;
    this.drift = drift;
    this.clock = clock;
    this.pageSize = config.pageSize();
  }

  @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record AttentionPage(Page page, List<WaitingOrder> orders, Optional<String> next)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DoubtPage(Page page, List<WaitingOrder> orders) implements TemplateInstance {}

  @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record OverduePage(Page page, List<WaitingOrder> orders) implements TemplateInstance {}

  @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DriftPage(Page page, Drift drift) implements TemplateInstance {}

  /** Orders that a person should look at, and nobody has handled. */
  @GET
  @Path("/attention")
  @Operation(hidden = true)
  public TemplateInstance attention(
      @RestQuery Optional<String> afterMerchant, @RestQuery Optional<String> afterOrder)
      throws SQLException {
    List<WaitingOrder> found =
        orders.forAPerson(afterMerchant.orElse(""), afterOrder.orElse(""), pageSize + 1);
    boolean more = found.size() > pageSize;
    List<WaitingOrder> shown = more ? found.subList(0, pageSize) : found;
    Page page = visitor.page();
    return page.show(
        new AttentionPage(
            page, shown, more ? Optional.of(after(shown.getLast())) : Optional.empty()));
  }

  /** Orders with a command whose end is not known. */
  @GET
  @Path("/doubt")
  @Operation(hidden = true)
  public TemplateInstance doubt() throws SQLException {
    Page page = visitor.page();
    return page.show(new DoubtPage(page, orders.forAnEnd(MOST)));
  }

  /** Orders that wait, and were asked about because nothing came. */
  @GET
  @Path("/overdue")
  @Operation(hidden = true)
  public TemplateInstance overdue() throws SQLException {
    Page page = visitor.page();
    return page.show(new OverduePage(page, orders.forANotice(MOST)));
  }

  /** What inquiries found that no notice had brought. */
  @GET
  @Path("/drift")
  @Operation(hidden = true)
  public TemplateInstance drift() throws SQLException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Shown.TOKYO);
    Page page = visitor.page();
    return page.show(new DriftPage(page, drift.between(today.minusDays(DAYS - 1), today)));
  }

  private static String after(WaitingOrder last) {
    return "/console/attention?afterMerchant=%s&afterOrder=%s"
        .formatted(
            URLEncoder.encode(last.merchant(), StandardCharsets.UTF_8),
            URLEncoder.encode(last.orderId(), StandardCharsets.UTF_8));
  }
}
