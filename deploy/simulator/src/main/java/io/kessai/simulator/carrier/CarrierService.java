package io.kessai.simulator.carrier;

import io.kessai.simulator.books.Books;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.carrier.Journey.Addresses;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.command.Answer;
import io.kessai.simulator.command.BadInput;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.CommandHandler;
import io.kessai.simulator.command.Params;
import io.kessai.simulator.command.Refusals;
import io.kessai.simulator.command.ServiceType;
import io.kessai.simulator.outcome.Magic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Carrier billing (protocol section 3.8). */
@ApplicationScoped
public class CarrierService implements ServiceType {
  static final String NAME = "carrier";

  private final Authorizations authorizations;
  private final FollowUps followUps;
  private final Endings endings;
  private final Journeys journeys;
  private final Books books;

  CarrierService(
      Authorizations authorizations,
      FollowUps followUps,
      Endings endings,
      Journeys journeys,
      Books books) {
    this.authorizations = authorizations;
    this.followUps = followUps;
    this.endings = endings;
    this.journeys = journeys;
    this.books = books;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, CommandHandler> commands() {
    return Map.of(
        "Authorize", this::authorize,
        "ReAuthorize", this::charge,
        "Capture", call -> followUp(call, followUps::capture),
        "Cancel", call -> followUp(call, followUps::cancel),
        "Terminate", this::terminate);
  }

  @Override
  public String inputError() {
    return "KC91";
  }

  @Override
  public List<Magic> magic() {
    return Stream.of(
            Authorizations.magic(), FollowUps.magic(), List.of(MonthlyRun.magic(), Endings.magic()))
        .flatMap(List::stream)
        .toList();
  }

  private Answer authorize(Call call) {
    call.params().orderId("orderId");
    Terms terms = Applications.read(call);
    long amount = Applications.amount(call.params(), terms);
    Addresses addresses = Addresses.of(call);
    if (!call.isNew()) {
      return Answer.refused(Refusals.ORDER_EXISTS);
    }
    Order order = call.open(amount);
    Row row = authorizations.apply(order, terms);
    return row.result().isSuccess()
        ? handOver(call, order, row, addresses)
        : Answer.of(row.result(), row.txnId(), Map.of());
  }

  private Answer handOver(Call call, Order order, Row row, Addresses addresses) {
    Journey journey = journeys.begin(order, call.book(), row.command(), addresses);
    Terms terms = order.part(Terms.class).orElseThrow();
    return Answer.of(
        row.result(),
        row.txnId(),
        Map.of(
            "responseContents",
            Pages.start(call.browserBase(), journey.id(), terms.provider().charset()).render(),
            "txnTime",
            GatewayTime.compact(row.at()),
            "crOrderId",
            CarrierNotices.crOrderId(order)));
  }

  /** A charge names an agreement of the same carrier that stands. */
  private Answer charge(Call call) {
    Params params = call.params();
    params.orderId("orderId");
    Provider provider = Provider.of(params.required("serviceOptionType"));
    String original = params.orderId("originalOrderId");
    long amount = params.amount(Applications.LARGEST_AMOUNT);
    if (!call.isNew()) {
      return Answer.refused(Refusals.ORDER_EXISTS);
    }
    Optional<Terms> agreed =
        books
            .find(call.merchant(), original)
            .flatMap(OrderBook::peek)
            .filter(order -> order.opening().dummy() == call.target().dummy())
            .filter(order -> order.part(Agreement.class).filter(Agreement::isActive).isPresent())
            .flatMap(order -> order.part(Terms.class))
            .filter(terms -> terms.isOnDemand() && terms.provider() == provider);
    if (agreed.isEmpty()) {
      return Answer.refused(Entries.NO_AGREEMENT);
    }
    Order order = call.open(amount);
    Terms terms =
        new Terms(
            provider,
            Terms.ON_DEMAND,
            params.flag("withCapture"),
            agreed.get().item(),
            Optional.empty(),
            0,
            agreed.get().pushUrl());
    Row row = authorizations.charge(order, terms, original);
    Map<String, String> members = new LinkedHashMap<>();
    members.put("originalOrderId", original);
    members.put("txnTime", GatewayTime.compact(row.at()));
    members.put("crOrderId", CarrierNotices.crOrderId(order));
    return Answer.of(row.result(), row.txnId(), members);
  }

  /** One follow-up of an order that is known. */
  private interface FollowUp {
    Answer execute(Call call, Order order, Terms terms);
  }

  private Answer followUp(Call call, FollowUp followUp) {
    Optional<Order> order = find(call);
    if (order.isEmpty()) {
      return Answer.refused(Refusals.NO_SUCH_ORDER);
    }
    Terms terms = order.get().part(Terms.class).orElseThrow();
    Optional<String> named = call.params().text("serviceOptionType");
    boolean fits =
        terms.provider() == Provider.SOFTBANK_A
            ? named.isEmpty()
            : named.filter(terms.provider().service()::equals).isPresent();
    if (!fits) {
      throw new BadInput("serviceOptionType: the order's, but none of sb_matomete");
    }
    return followUp.execute(call, order.get(), terms);
  }

  private Optional<Order> find(Call call) {
    call.params().orderId("orderId");
    return call.order().filter(order -> order.opening().serviceType().equals(NAME));
  }

  /**
   * Between two unless {@code force} is false; au is always between two, and says nothing of it.
   */
  private Answer terminate(Call call) {
    Optional<Order> order = find(call);
    if (order.isEmpty()) {
      return Answer.refused(Refusals.NO_SUCH_ORDER);
    }
    Provider provider = Provider.of(call.params().required("serviceOptionType"));
    Optional<String> force = call.params().text("force");
    if (provider == Provider.AU && force.isPresent()) {
      throw new BadInput("force: must be left out for au");
    }
    boolean betweenTwo = provider == Provider.AU || call.params().flag("force");
    if (!betweenTwo && !provider.endsWithConsumer()) {
      throw new BadInput("force: this carrier ends between two only");
    }
    boolean stands =
        order.get().part(Agreement.class).filter(Agreement::isActive).isPresent()
            && order.get().part(Terms.class).orElseThrow().provider() == provider;
    if (!stands) {
      Row refused = endings.note(order.get(), "Terminate", Refusals.WRONG_STATE);
      return Answer.of(refused.result(), refused.txnId(), Map.of());
    }
    return betweenTwo ? endBetweenTwo(order.get()) : endBetweenThree(call, order.get());
  }

  private Answer endBetweenTwo(Order order) {
    Row row = endings.end(order, "Terminate");
    return Answer.of(
        row.result(),
        row.txnId(),
        row.result().isSuccess()
            ? Map.of("terminateDatetime", GatewayTime.compact(row.at()))
            : Map.of());
  }

  private Answer endBetweenThree(Call call, Order order) {
    Applications.terminal(call.params());
    Addresses addresses = Addresses.of(call);
    Row row = endings.handOver(order);
    return row.result().isSuccess()
        ? handOver(call, order, row, addresses)
        : Answer.of(row.result(), row.txnId(), Map.of());
  }
}
