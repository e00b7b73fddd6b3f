package io.kessai.simulator.paypal;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.command.Answer;
import io.kessai.simulator.command.BadInput;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.CommandHandler;
import io.kessai.simulator.command.Params;
import io.kessai.simulator.command.Refusals;
import io.kessai.simulator.command.ServiceType;
import io.kessai.simulator.outcome.Magic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PayPal (protocol section 3.6). */
@ApplicationScoped
public class PaypalService implements ServiceType {

  static final String NAME = "paypal";

  private final Announcements announcements;
  private final Completions completions;
  private final Payments payments;
  private final Checkouts checkouts;

  PaypalService(
      Announcements announcements,
      Completions completions,
      Payments payments,
      Checkouts checkouts) {
    this.announcements = announcements;
    this.completions = completions;
    this.payments = payments;
    this.checkouts = checkouts;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, CommandHandler> commands() {
    return Map.of(
        "Authorize",
        this::open,
        "Capture",
        this::capture,
        "Cancel",
        call -> after(call, payments::cancel),
        "Refund",
        call -> after(call, order -> payments.refund(call, order)));
  }

  @Override
  public String inputError() {
    return "LC91";
  }

  @Override
  public List<Magic> magic() {
    return Outcomes.magic();
  }

  /** {@code get} and {@code do} name the token alone. */
  @Override
  public Optional<String> orderId(Params params) {
    return params.text("orderId").or(() -> params.text("token").flatMap(checkouts::orderId));
  }

  private Answer capture(Call call) {
    return call.params().required("action").equals("capture")
        ? after(call, order -> payments.capture(call, order))
        : open(call);
  }

  private Answer open(Call call) {
    return switch (call.params().required("action")) {
      case "set" -> announcements.set(call);
      case "get" -> underWay(call, completions::get);
      case "do" -> underWay(call, completions::complete);
      default -> throw new BadInput("action: set, get, do, or capture after an authorisation");
    };
  }

  /** An action on a checkout that {@code set} has begun. */
  private interface Step {
    Answer take(Call call, Order order, Checkout checkout);
  }

  private static Answer underWay(Call call, Step step) {
    for (String member : List.of("orderId", "amount", "returnUrl", "cancelUrl")) {
      if (call.params().text(member).isPresent()) {
        throw new BadInput(member + ": not allowed for get and do");
      }
    }
    call.params().required("token");
    Optional<Order> order = call.order();
    Optional<Checkout> checkout =
        order
            .flatMap(found -> found.part(Checkout.class))
            .filter(found -> found.command().equals(call.target().command()));
    return checkout.isPresent()
        ? step.take(call, order.get(), checkout.get())
        : Answer.refused(Refusals.NO_SUCH_ORDER);
  }

  /** An exchange after the opening, which names the order. */
  private interface FollowUp {
    Answer execute(Order order);
  }

  private static Answer after(Call call, FollowUp followUp) {
    call.params().orderId("orderId");
    return call.order()
        .filter(order -> order.part(Checkout.class).isPresent())
        .map(followUp::execute)
        .orElseGet(() -> Answer.refused(Refusals.NO_SUCH_ORDER));
  }
}
