package io.kessai.simulator.search;

import io.kessai.simulator.books.Books;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.command.Answer;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.CommandHandler;
import io.kessai.simulator.command.Params;
import io.kessai.simulator.command.ServiceType;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The result inquiry (protocol section 6). */
@ApplicationScoped
public class SearchService implements ServiceType {

  private static final long LARGEST_MAX_COUNT = 10_000;
  private static final long DEFAULT_MAX_COUNT = 100;
  private static final Result DONE = Result.success("N001", "処理が成功しました。");

  private final Books books;
  private final List<MasterData> masters;

  SearchService(Books books, @All List<MasterData> masters) {
    this.books = books;
    this.masters = masters;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String path() {
    return "paynow-search";
  }

  @Override
  public Map<String, CommandHandler> commands() {
    return Map.of("Search", this::search);
  }

  @Override
  public String inputError() {
    return "NC96";
  }

  /** A search for one exact order id is noted in that order's book. */
  @Override
  public Optional<String> orderId(Params params) {
    return params
        .child("searchParameters")
        .child("common")
        .text("orderId")
        .filter(orderId -> !orderId.contains("*"));
  }

  private Answer search(Call call) {
    Params params = call.params();
    if (!params.texts("masterNames").isEmpty()) {
      return masters(params);
    }
    Criteria criteria = new Criteria(params);
    long maxCount = params.number("maxCount", LARGEST_MAX_COUNT).orElse(DEFAULT_MAX_COUNT);
    List<Map<String, Object>> infos = new ArrayList<>();
    boolean over = false;
    for (OrderBook book : (Iterable<OrderBook>) candidates(call)::iterator) {
      Optional<Map<String, Object>> info = info(book, criteria, params.flag("newerFlag"));
      if (info.isPresent() && infos.size() >= maxCount) {
        over = true;
        break;
      }
      info.ifPresent(found -> infos.add(indexed(infos.size(), found)));
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("overMaxCountFlag", over);
    members.put("searchCount", infos.size());
    members.put("orderInfos", Map.of("orderInfo", infos));
    return Answer.of(DONE, "", members);
  }

  private Stream<OrderBook> candidates(Call call) {
    return call.book().orderId().isEmpty()
        ? books.all().stream().filter(book -> book.merchant().equals(call.merchant()))
        : Stream.of(call.book());
  }

  private static Optional<Map<String, Object>> info(
      OrderBook book, Criteria criteria, boolean newestRowOnly) {
    return book.exclusively(
        () ->
            book.order().filter(criteria::match).map(order -> OrderInfo.of(order, newestRowOnly)));
  }

  private static Map<String, Object> indexed(int index, Map<String, Object> info) {
    Map<String, Object> indexed = new LinkedHashMap<>();
    indexed.put("index", index);
    indexed.putAll(info);
    return indexed;
  }

  private Answer masters(Params params) {
    List<Map<String, Object>> infos = new ArrayList<>();
    for (MasterData master : masters) {
      if (params.texts("masterNames").contains(master.name())) {
        Params filter = params.child("searchParameters").child(master.name());
        infos.add(
            Map.of(
                "name", master.name(),
                "masters", Map.of(master.name(), master.rows(filter))));
      }
    }
    return Answer.of(DONE, "", Map.of("masterInfos", Map.of("masterInfo", infos)));
  }
}
