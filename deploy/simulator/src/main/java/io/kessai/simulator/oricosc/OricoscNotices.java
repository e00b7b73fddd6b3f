package io.kessai.simulator.oricosc;

import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** What the PUSH of a screening tells (protocol section 4.4). */
final class OricoscNotices {

  private OricoscNotices() {}

  static Notice of(Order order, Application application, Map<String, String> screened) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("orderId", order.opening().orderId());
    fields.put("oricoOrderNo", application.oricoOrderNo());
    fields.putAll(screened);
    fields.put("dummy", order.opening().dummy() ? "1" : "0");
    return new Notice(
        order.opening().merchant(),
        order.opening().orderId(),
        OricoscService.NAME,
        order.opening().merchant().pushUrl(OricoscService.NAME),
        new LinkedHashMap<>(),
        fields);
  }
}
