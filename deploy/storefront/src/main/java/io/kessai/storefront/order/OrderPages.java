package io.kessai.storefront.order;

import io.kessai.storefront.api.Operation;
import io.kessai.storefront.api.Payment;
import io.kessai.storefront.api.Status;
import io.kessai.storefront.page.OrderIds;
import io.kessai.storefront.page.Page;
import io.kessai.storefront.way.Way;
import io.kessai.storefront.way.Ways;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts together what changes on an order's page. */
@ApplicationScoped
class OrderPages {
  private static final Set<Operation> STAFFS =
      Set.of(Operation.CAPTURE, Operation.CANCEL, Operation.REFUND, Operation.TERMINATE);

  private final Orders orders;
  private final Ways ways;
  private final OrderIds ids;

  OrderPages(Orders orders, Ways ways, OrderIds ids) {
    this.orders = orders;
    this.ways = ways;
    this.ids = ids;
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record OrderLive(Page page, OrderView view, Asks asks, OrderIds ids)
      implements TemplateInstance {}

  /** The inside of the page, which its script replaces whenever the order changes. */
  RawString inside(OrderView view, Page page) {
    return page.part(new OrderLive(page, view, asks(view, page), ids));
  }

  private Asks asks(OrderView view, Page page) {
    Optional<Way> way = view.payment().map(Payment::method).flatMap(ways::of);
    boolean completes = view.can(Operation.COMPLETE);
    Optional<TemplateInstance> confirmation =
        way.filter(known -> completes)
            .flatMap(known -> known.confirmation(orders.lookup(view.orderId())));
    return new Asks(
        way.map(known -> Ways.texts(known, page.language()).title()).orElse(null),
        confirmation.map(page::part).orElse(null),
        completes,
        staff(view, way, page),
        view.order().status() == Status.ACTIVE
            && way.filter(known -> known.chargesAgain(view.payment().get())).isPresent());
  }

  private static List<Asks.Staff> staff(OrderView view, Optional<Way> way, Page page) {
    return view.operations().stream()
        .filter(STAFFS::contains)
        .map(
            operation ->
                new Asks.Staff(
                    operation,
                    view.most(operation),
                    way.flatMap(known -> known.asks(operation)).map(page::part).orElse(null)))
        .toList();
  }
}
