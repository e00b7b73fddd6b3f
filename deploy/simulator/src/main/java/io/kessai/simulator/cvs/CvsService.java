package io.kessai.simulator.cvs;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.command.Answer;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.CommandHandler;
import io.kessai.simulator.command.Refusals;
import io.kessai.simulator.command.ServiceType;
import io.kessai.simulator.cvs.CvsRows.Event;
import io.kessai.simulator.outcome.Magic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Convenience store (protocol section 3.3). What happens at the till is {@link Till}'s. */
@ApplicationScoped
public class CvsService implements ServiceType {

  static final String NAME = "cvs";

  private static final long REFUSED_AMOUNT = 9101;
  private static final Result REFUSED =
      Result.failure("DG91", "コンビニ側でお申し込みを受け付けられませんでした。 The store refused.");

  private final CvsApplications applications;
  private final CvsRows rows;

  CvsService(CvsApplications applications, CvsRows rows) {
    this.applications = applications;
    this.rows = rows;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, CommandHandler> commands() {
    return Map.of("Authorize", this::authorize, "Cancel", this::cancel);
  }

  @Override
  public String inputError() {
    return "DC91";
  }

  @Override
  public List<Magic> magic() {
    return List.of(
        new Magic(
            "cvs ¥" + REFUSED_AMOUNT,
            "convenience store: application refused (DG91)",
            "コンビニ：申込を拒否 (DG91)"));
  }

  private Answer authorize(Call call) {
    if (!call.isNew()) {
      return Answer.refused(Refusals.ORDER_EXISTS);
    }
    Application application = applications.read(call);
    long amount = call.params().amount(CvsApplications.LARGEST_AMOUNT);
    Order order = call.open(amount);
    order.attach(Application.class, application);
    application.properties().forEach(order::property);
    if (amount == REFUSED_AMOUNT) {
      Row row = rows.refused(order, application, Event.AUTHORIZE, REFUSED);
      order.status(OrderStatus.ERROR);
      return Answer.of(row.result(), row.txnId(), Map.of());
    }
    Row row = rows.happened(order, application, Event.AUTHORIZE, amount);
    order.expireAt(application.due(), late -> late.status(OrderStatus.EXPIRED));
    Map<String, String> members = new LinkedHashMap<>();
    members.put("receiptNo", application.receiptNo());
    if (application.store().hasSlip()) {
      members.put("haraikomiUrl", call.browserBase() + "/till/slip/" + application.receiptNo());
    }
    return Answer.of(row.result(), row.txnId(), members);
  }

  private Answer cancel(Call call) {
    call.params().orderId("orderId");
    Store store = CvsApplications.store(call.params());
    Optional<Order> order = call.order();
    Optional<Application> application = order.flatMap(found -> found.part(Application.class));
    if (application.filter(found -> found.store() == store).isEmpty()) {
      return Answer.refused(Refusals.NO_SUCH_ORDER);
    }
    return cancel(order.get(), application.get());
  }

  private Answer cancel(Order order, Application application) {
    if (order.status() != OrderStatus.END_PRESENTATION) {
      Row row = rows.refused(order, application, Event.CANCEL_AUTHORIZE, Refusals.WRONG_STATE);
      return Answer.of(row.result(), row.txnId(), Map.of());
    }
    order.keep();
    Row row = rows.happened(order, application, Event.CANCEL_AUTHORIZE, order.opening().amount());
    return Answer.of(row.result(), row.txnId(), Map.of());
  }
}
