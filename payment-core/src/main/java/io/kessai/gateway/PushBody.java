package io.kessai.gateway;

import io.kessai.fact.MerchantId;
import io.kessai.gateway.PushForm.Refused;
import io.kessai.gateway.PushReading.Read;
import io.kessai.gateway.PushReading.Reason;
import io.kessai.gateway.PushReading.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One PUSH, split but not interpreted (protocol section 4.3, PUSH-1).
 *
 * @param head the members outside any record, such as {@code pushId} and {@code fixed}
 * @param records the members of each record without their index, in the order of the indexes; the
 *     sets of names may differ
 */
public record PushBody(Map<String, String> head, List<Map<String, String>> records) {
  private static final String COUNT = "numberOfNotify";
  private static final int MOST_RECORDS = 10_000;
  private static final int COUNT_DIGITS = 5;
  private static final int INDEX_DIGITS = 4;

  /** What belongs to a delivery, not to what it tells: a re-send may change it (section 4.5). */
  private static final Set<String> OF_THE_DELIVERY = Set.of(COUNT, "pushId", "pushTime");

  /** Copies what it is given. */
  public PushBody {
    head = Map.copyOf(head);
    records = records.stream().map(Map::copyOf).toList();
  }

  /**
   * Reads the bytes exactly as they were received. Pure; whatever the bytes are, it ends with a
   * reading and not with an exception. The signature over them is to be checked before (PUSH-3).
   */
  public static PushReading read(byte[] body, PushLimits limits) {
    try {
      return new Read(split(PushForm.decode(body, limits)));
    } catch (Refused e) {
      return new Unreadable(e.reason());
    }
  }

  /**
   * The notices in it. The id of each is a hash of what it tells: the same content has the same id
   * however often, and in whatever company, it is sent (PUSH-4).
   */
  public List<Notice> notices(MerchantId merchant, String service, Instant receivedAt) {
    Map<String, String> telling = new TreeMap<>(head);
    telling.keySet().removeAll(OF_THE_DELIVERY);
    return records.stream()
        .map(
            fields ->
                new Notice(
                    id(merchant, service, telling, fields),
                    merchant,
                    service,
                    fields.get("orderId"),
                    receivedAt,
                    head,
                    fields))
        .toList();
  }

  private static PushBody split(Map<String, String> fields) throws Refused {
    int count = count(fields.get(COUNT));
    List<Map<String, String>> records = new ArrayList<>(Collections.nCopies(count, Map.of()));
    Map<String, String> head = new TreeMap<>();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      String name = field.getKey();
      if (isIndexed(name)) {
        int stem = name.length() - INDEX_DIGITS;
        int index = Integer.parseInt(name.substring(stem));
        Refused.when(index >= count, Reason.COUNT_MISMATCH);
        if (records.get(index).isEmpty()) {
          records.set(index, new TreeMap<>());
        }
        records.get(index).put(name.substring(0, stem), field.getValue());
      } else {
        head.put(name, field.getValue());
      }
    }
    Refused.when(records.stream().anyMatch(Map::isEmpty), Reason.COUNT_MISMATCH);
    return new PushBody(head, records);
  }

  /** Whether four digits end it, and something stands before them. */
  private static boolean isIndexed(String name) {
    int stem = name.length() - INDEX_DIGITS;
    return stem > 0 && areDigits(name, stem);
  }

  private static boolean areDigits(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int count(String text) throws Refused {
    Refused.when(text == null || text.isEmpty(), Reason.NO_COUNT);
    Refused.when(text.length() > COUNT_DIGITS || !areDigits(text, 0), Reason.NO_COUNT);
    int count = Integer.parseInt(text);
    Refused.when(count < 1 || count > MOST_RECORDS, Reason.NO_COUNT);
    return count;
  }

  /** Every part is written with its length, so that no two contents run together into one text. */
  private static String id(
      MerchantId merchant, String service, Map<String, String> head, Map<String, String> fields) {
    StringBuilder content = new StringBuilder();
    part(content, merchant.value());
    part(content, service);
    part(content, Integer.toString(head.size()));
    parts(content, head);
    parts(content, fields);
    return Hashes.sha256(Hashes.utf8(content.toString()));
  }

  private static void parts(StringBuilder content, Map<String, String> members) {
    new TreeMap<>(members)
        .forEach(
            (name, value) -> {
              part(content, name);
              part(content, value);
            });
  }

  private static void part(StringBuilder content, String text) {
    content.append(text.length()).append(':').append(text);
  }
}
