package io.kessai.simulator.carrier;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Notes rows, with their {@code detailCommandType} (protocol section 7.2). */
@ApplicationScoped
public class Entries {
  static final Result DONE = Result.success("K001", "処理が成功しました。");
  static final Result DECLINED = Result.failure("K091", "キャリアでエラーが発生しました。（利用限度額）");
  static final Result CANCELLED = Result.failure("K092", "消費者がキャンセルしました。");
  static final Result FAILED = Result.failure("K093", "キャリアでエラーが発生しました。");
  static final Result NO_AGREEMENT =
      Result.failure("K094", "継続・随時の契約がありません。 There is no such agreement.");

  private final Ids ids;
  private final MovableClock clock;

  Entries(Ids ids, MovableClock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  Row add(Order order, String command, String type, Result result, Optional<Long> amount) {
    Instant now = clock.instant();
    String time = GatewayTime.compact(now);
    Row row =
        new Row(
            ids.next(),
            command,
            result,
            now,
            amount,
            Map.of(
                "txnKind", "carrier",
                "crResultCode", result.isSuccess() ? "0000" : "9999",
                "detailCommandType", type,
                "crRequestDatetime", time,
                "crResponseDatetime", time));
    order.add(row);
    return row;
  }

  Instant now() {
    return clock.instant();
  }
}
