package io.kessai.simulator.upop;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.command.Answer;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.CommandHandler;
import io.kessai.simulator.command.Refusals;
import io.kessai.simulator.command.ServiceType;
import io.kessai.simulator.outcome.Magic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** UnionPay online (protocol section 3.5). */
@ApplicationScoped
public class UpopService implements ServiceType {

  static final String NAME = "upop";
  static final long LARGEST_AMOUNT = 999_999_999_999L;

  private final UpopApplications applications;
  private final UpopFollowUps followUps;

  UpopService(UpopApplications applications, UpopFollowUps followUps) {
    this.applications = applications;
    this.followUps = followUps;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, CommandHandler> commands() {
    return Map.of(
        "Authorize", applications::authorize,
        "Capture",
            call -> {
              long amount = call.params().amount(LARGEST_AMOUNT);
              return follow(call, order -> followUps.capture(order, amount));
            },
        "Cancel", call -> follow(call, followUps::cancel),
        "Refund",
            call -> {
              long amount = call.params().amount(LARGEST_AMOUNT);
              return follow(call, order -> followUps.refund(order, amount));
            });
  }

  @Override
  public String inputError() {
    return "UC91";
  }

  @Override
  public List<Magic> magic() {
    return Stream.of(UpopApplications.magic(), UpopFollowUps.magic())
        .flatMap(List::stream)
        .toList();
  }

  private static Answer follow(Call call, Function<Order, Row> command) {
    call.params().orderId("orderId");
    return call.order()
        .filter(order -> order.opening().serviceType().equals(NAME))
        .map(order -> answer(order, command.apply(order)))
        .orElseGet(() -> Answer.refused(Refusals.NO_SUCH_ORDER));
  }

  private static Answer answer(Order order, Row row) {
    UpopPayment payment = order.part(UpopPayment.class).orElseThrow();
    return row.result().isSuccess()
        ? Answer.of(row.result(), row.txnId(), UpopMembers.answer(order, payment, row))
            .with(List.of(UpopMembers.notice(order, payment, row)))
        : Answer.of(row.result(), row.txnId(), Map.of());
  }
}
