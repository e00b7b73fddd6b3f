package io.kessai.simulator.cvs;

import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.command.BadInput;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.Params;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads applications (protocol section 3.3). */
@ApplicationScoped
public class CvsApplications {

  static final long LARGEST_AMOUNT = 999_999;

  private static final int LONGEST_PUSH_URL = 256;
  private static final int FARTHEST_DAYS = 60;
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");
  private static final Pattern WIDE = Pattern.compile("[^ -~｡-ﾟ]{1,10}");
  private static final Pattern KATAKANA = Pattern.compile("[ァ-ヶー・　]{1,15}");
  private static final Pattern TELEPHONE = Pattern.compile("[0-9-]{9,13}");

  private final Receipts receipts;
  private final MovableClock clock;

  CvsApplications(Receipts receipts, MovableClock clock) {
    this.receipts = receipts;
    this.clock = clock;
  }

  /** Takes an application that is well formed; it has a receipt number from now on. */
  Application read(Call call) {
    Params params = call.params();
    Store store = store(params);
    params.orderId("orderId");
    params.amount(LARGEST_AMOUNT);
    Map<String, String> properties = new LinkedHashMap<>();
    keep(properties, "name1", params.required("name1"), WIDE);
    keep(properties, "name2", params.required("name2"), WIDE);
    params.text("kana").ifPresent(kana -> keep(properties, "kana", kana, KATAKANA));
    keep(properties, "telNo", params.required("telNo"), TELEPHONE);
    params.text("free1").ifPresent(free -> properties.put("free1", free));
    params.text("free2").ifPresent(free -> properties.put("free2", free));
    Instant due = due(params, properties);
    String receiptNo = receipts.draw(store, call.book());
    properties.put("cvsType", store.paidAs());
    properties.put("receiptNo", receiptNo);
    return new Application(store, receiptNo, due, properties, pushUrl(call));
  }

  /** The store, which every command names. */
  static Store store(Params params) {
    return Store.of(params.required("serviceOptionType"))
        .orElseThrow(() -> new BadInput("serviceOptionType: one of " + Store.codes()));
  }

  private static void keep(Map<String, String> properties, String name, String text, Pattern form) {
    if (!form.matcher(text).matches()) {
      throw new BadInput(name + ": not in the form that stores print");
    }
    properties.put(name, text);
  }

  private Instant due(Params params, Map<String, String> properties) {
    String limit = params.required("payLimit");
    Optional<String> time = params.text("payLimitHhmm");
    Instant due;
    LocalDate day;
    try {
      day = LocalDate.parse(limit, DAY);
      due =
          time.map(text -> day.atTime(LocalTime.parse(text)))
              .orElseGet(() -> day.plusDays(1).atStartOfDay())
              .atZone(JAPAN)
              .toInstant();
    } catch (DateTimeException malformed) {
      throw new BadInput("payLimit: yyyy/MM/dd; payLimitHhmm: HH:mm");
    }
    Instant now = clock.instant();
    if (!due.isAfter(now) || day.isAfter(GatewayTime.day(now).plusDays(FARTHEST_DAYS))) {
      throw new BadInput("payLimit: today to " + FARTHEST_DAYS + " days from now");
    }
    properties.put("payLimit", limit);
    time.ifPresent(text -> properties.put("payLimitDatetime", GatewayTime.minutes(due)));
    return due;
  }

  private static Optional<String> pushUrl(Call call) {
    Optional<String> url =
        call.params().text("pushUrl").or(() -> call.merchant().pushUrl(CvsService.NAME));
    if (url.filter(text -> text.length() > LONGEST_PUSH_URL).isPresent()) {
      throw new BadInput("pushUrl: at most " + LONGEST_PUSH_URL + " characters");
    }
    return url;
  }
}
