package io.kessai.simulator.oricosc;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.command.Answer;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.CommandHandler;
import io.kessai.simulator.command.Refusals;
import io.kessai.simulator.command.ServiceType;
import io.kessai.simulator.outcome.Magic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orico shopping credit (protocol section 3.9): one command, all else is between people. */
@ApplicationScoped
public class OricoscService implements ServiceType {

  static final String NAME = "oricosc";

  private static final Result DONE = Result.success("S001", "処理が成功しました。");
  private static final Result REFUSED = Result.failure("SH91", "申込を受け付けられません。");

  private final Applications applications;
  private final Consumers consumers;
  private final OricoscConfig config;
  private final Ids ids;
  private final MovableClock clock;

  OricoscService(
      Applications applications,
      Consumers consumers,
      OricoscConfig config,
      Ids ids,
      MovableClock clock) {
    this.applications = applications;
    this.consumers = consumers;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, CommandHandler> commands() {
    return Map.of("Authorize", this::authorize);
  }

  @Override
  public String inputError() {
    return "SC91";
  }

  @Override
  public List<Magic> magic() {
    return Decision.magic();
  }

  private Answer authorize(Call call) {
    Application application = applications.read(call);
    if (!call.isNew()) {
      return Answer.refused(Refusals.ORDER_EXISTS);
    }
    Order order = call.open(call.params().amount(Applications.LARGEST_AMOUNT));
    boolean refused = Decision.byAmount(order.opening().amount()) == Decision.REFUSE;
    Row row =
        new Row(
            ids.next(),
            call.target().command(),
            refused ? REFUSED : DONE,
            clock.instant(),
            Optional.of(order.opening().amount()),
            OricoscRows.applied());
    order.add(row);
    application.members().forEach(order::property);
    if (refused) {
      order.status(OrderStatus.ERROR);
      return Answer.of(row.result(), row.txnId(), Map.of());
    }
    order.attach(Application.class, application);
    order.expireAt(
        clock.instant().plus(config.applyWithin()), late -> late.status(OrderStatus.EXPIRED));
    consumers.begin(application, call.book());
    return Answer.of(
        row.result(),
        row.txnId(),
        Map.of("resResponseContents", Pages.start(call.browserBase(), application).render()));
  }
}
