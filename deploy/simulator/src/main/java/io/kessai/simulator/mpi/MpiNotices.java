package io.kessai.simulator.mpi;

import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What the PUSH of an authentication tells (protocol section 4.4). */
final class MpiNotices {

  private MpiNotices() {}

  static Notice of(Order order, Authentication authentication, Verification verification) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("orderId", order.opening().orderId());
    fields.put("vResultCode", verification.result().vResultCode());
    fields.put("txnType", verification.txnType());
    fields.put("mpiMstatus", verification.mpiStatus());
    fields.put("cardMstatus", verification.cardStatus());
    fields.put("dummy", order.opening().dummy() ? "1" : "0");
    return new Notice(
        order.opening().merchant(),
        order.opening().orderId(),
        MpiService.NAME,
        authentication.pushUrl(),
        new LinkedHashMap<>(),
        fields);
  }
}
