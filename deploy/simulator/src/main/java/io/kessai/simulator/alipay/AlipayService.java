package io.kessai.simulator.alipay;

import io.kessai.simulator.command.Answer;
import io.kessai.simulator.command.BadInput;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.CommandHandler;
import io.kessai.simulator.command.Refusals;
import io.kessai.simulator.command.ServiceType;
import io.kessai.simulator.outcome.Magic;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Alipay online (protocol section 3.7). The bar-code kinds are not spoken. */
@ApplicationScoped
public class AlipayService implements ServiceType {

  static final String NAME = "alipay";
  static final String ONLINE = "0";
  static final long LARGEST_AMOUNT = 9_999_999;

  private static final int LONGEST_REASON_BYTES = 80;

  private final AlipayApplications applications;
  private final AlipayRefunds refunds;

  AlipayService(AlipayApplications applications, AlipayRefunds refunds) {
    this.applications = applications;
    this.refunds = refunds;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, CommandHandler> commands() {
    return Map.of("Authorize", applications::authorize, "Refund", this::refund);
  }

  @Override
  public String inputError() {
    return "WC91";
  }

  @Override
  public List<Magic> magic() {
    return Stream.of(AlipayApplications.magic(), AlipayRefunds.magic())
        .flatMap(List::stream)
        .toList();
  }

  private Answer refund(Call call) {
    call.params().orderId("orderId");
    long amount = call.params().amount(LARGEST_AMOUNT);
    String reason = call.params().required("reason");
    if (reason.getBytes(StandardCharsets.UTF_8).length > LONGEST_REASON_BYTES) {
      throw new BadInput("reason: at most " + LONGEST_REASON_BYTES + " bytes");
    }
    return call.order()
        .filter(order -> order.opening().serviceType().equals(NAME))
        .map(order -> refunds.refund(call, order, amount))
        .orElseGet(() -> Answer.refused(Refusals.NO_SUCH_ORDER));
  }
}
