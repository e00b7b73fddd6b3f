package io.kessai.simulator.console;

import io.kessai.simulator.books.BookView;
import io.kessai.simulator.books.Books;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.command.ServiceType;
import io.kessai.simulator.command.Services;
import io.kessai.simulator.console.ConsolePages.FaultLine;
import io.kessai.simulator.console.ConsolePages.Overview;
import io.kessai.simulator.fault.Fault;
import io.kessai.simulator.fault.FaultSettings;
import io.kessai.simulator.fault.Faults;
import io.kessai.simulator.merchant.Merchants;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.text.DecimalFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The pages for people: what is set, what has happened, what decides outcomes. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ConsoleResource {

  private static final int ORDERS_SHOWN = 50;

  private final Books books;
  private final Merchants merchants;
  private final Services services;
  private final Faults faults;
  private final MovableClock clock;

  ConsoleResource(
      Books books, Merchants merchants, Services services, Faults faults, MovableClock clock) {
    this.books = books;
    this.merchants = merchants;
    this.services = services;
    this.faults = faults;
    this.clock = clock;
  }

  /** The front page, with the newest orders. */
  @GET
  public TemplateInstance overview() {
    FaultSettings settings = faults.settings();
    return ConsolePages.overview(
        new Overview(
            GatewayTime.row(clock.instant()).substring(0, 19),
            ahead(clock.ahead()),
            books.totals().ordersKept(),
            settings,
            Arrays.stream(Fault.values()).map(fault -> line(fault, settings)).toList(),
            newest(),
            services.all().stream().map(ServiceType::magic).flatMap(List::stream).toList()));
  }

  private static String ahead(Duration ahead) {
    return ahead.isZero()
        ? ""
        : "+%dd %02d:%02d".formatted(ahead.toDays(), ahead.toHoursPart(), ahead.toMinutesPart());
  }

  private static FaultLine line(Fault fault, FaultSettings settings) {
    double rate =
        settings.seeded().map(seeded -> seeded.rates().getOrDefault(fault, 0.0)).orElse(0.0);
    return new FaultLine(fault, new DecimalFormat("0.##").format(rate * 100));
  }

  private List<BookView> newest() {
    return books.all().stream()
        .filter(book -> book.peek().isPresent())
        .sorted(Comparator.comparing(ConsoleResource::openedAt).reversed())
        .limit(ORDERS_SHOWN)
        .map(BookView::of)
        .toList();
  }

  private static Instant openedAt(OrderBook book) {
    return book.peek().map(Order::openedAt).orElse(Instant.MIN);
  }

  /** One order with all that happened to it. */
  @GET
  @Path("books/{merchant}/{orderId}")
  public TemplateInstance order(
      @PathParam("merchant") String merchant, @PathParam("orderId") String orderId) {
    return merchants
        .byName(merchant)
        .flatMap(found -> books.find(found, orderId))
        .map(book -> ConsolePages.order(BookView.of(book)))
        .orElseThrow(() -> new NotFoundException("no such order: " + orderId));
  }
}
