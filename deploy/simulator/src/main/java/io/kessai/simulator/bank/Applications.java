package io.kessai.simulator.bank;

import io.kessai.simulator.bank.Application.Keys;
import io.kessai.simulator.bank.Application.Shown;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.command.BadInput;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.Params;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads applications (protocol section 3.4). */
@ApplicationScoped
public class Applications {

  /** The largest amount of a bank order, in yen. */
  static final long LARGEST_AMOUNT = 9_999_999_999L;

  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern KANA = Pattern.compile("[ァ-ヶー・　Ａ-Ｚａ-ｚ０-９]+");
  private static final List<String> OPTIONS =
      List.of(Application.NUMBER_NOTICE, Application.BANK_LINK);
  private static final int LONGEST_AHEAD_DAYS = 60;
  private static final int NAME_BYTES = 20;
  private static final int CONTENTS_BYTES = 24;
  private static final int CONTENTS_KANA_BYTES = 48;
  private static final int LONGEST_PUSH_URL = 256;
  private static final int CUSTOMER_NO_LENGTH = 20;
  private static final int CONFIRM_NO_LENGTH = 6;
  private static final int BILL_LENGTH = 240;

  private final FinancialInstitutions institutions;
  private final Ids ids;
  private final MovableClock clock;

  Applications(FinancialInstitutions institutions, Ids ids, MovableClock clock) {
    this.institutions = institutions;
    this.ids = ids;
    this.clock = clock;
  }

  Application read(Call call) {
    Params params = call.params();
    params.orderId("orderId");
    params.amount(LARGEST_AMOUNT);
    String option = params.required("serviceOptionType");
    if (!OPTIONS.contains(option)) {
      throw new BadInput("serviceOptionType: one of " + OPTIONS);
    }
    kana(params, "kana1", NAME_BYTES, true);
    kana(params, "kana2", NAME_BYTES, false);
    kana(params, "contentsKana", CONTENTS_KANA_BYTES, true);
    return new Application(
        option, bankCode(params, option), shown(params), day(params), pushUrl(call), keys());
  }

  private static Shown shown(Params params) {
    String name =
        text(params, "name1", NAME_BYTES, true) + text(params, "name2", NAME_BYTES, false);
    return new Shown(name, text(params, "contents", CONTENTS_BYTES, true));
  }

  private Optional<String> bankCode(Params params, String option) {
    Optional<String> code = params.text("payCsv");
    if (code.isPresent() && option.equals(Application.NUMBER_NOTICE)) {
      throw new BadInput("payCsv: not with " + option);
    }
    if (code.isPresent() && params.text("viewLocale").isPresent()) {
      throw new BadInput("payCsv, viewLocale: not both");
    }
    if (code.flatMap(institutions::find).isEmpty() && code.isPresent()) {
      throw new BadInput("payCsv: no such bank");
    }
    return code;
  }

  private LocalDate day(Params params) {
    LocalDate today = GatewayTime.day(clock.instant());
    try {
      LocalDate day = LocalDate.parse(params.required("payLimit"), DAY);
      if (!day.isBefore(today) && !day.isAfter(today.plusDays(LONGEST_AHEAD_DAYS))) {
        return day;
      }
    } catch (DateTimeException malformed) {
      throw new BadInput("payLimit: YYYYMMDD");
    }
    throw new BadInput("payLimit: from today to " + LONGEST_AHEAD_DAYS + " days ahead");
  }

  private static Optional<String> pushUrl(Call call) {
    Optional<String> url =
        call.params().text("pushUrl").or(() -> call.merchant().pushUrl(BankService.NAME));
    if (url.filter(text -> text.length() > LONGEST_PUSH_URL).isPresent()) {
      throw new BadInput("pushUrl: at most " + LONGEST_PUSH_URL + " characters");
    }
    return url;
  }

  private Keys keys() {
    String pageId = ids.uuid();
    return new Keys(
        pageId,
        ids.digits(CUSTOMER_NO_LENGTH),
        ids.digits(CONFIRM_NO_LENGTH),
        pageId + ids.digits(BILL_LENGTH));
  }

  /** A full-width text: every character of it takes two bytes. Empty where it may be left out. */
  private static String text(Params params, String name, int bytes, boolean required) {
    String text = required ? params.required(name) : params.text(name).orElse("");
    int length = text.getBytes(SHIFT_JIS).length;
    if (length > bytes || length != 2 * text.length()) {
      throw new BadInput(name + ": full-width, at most " + bytes + " bytes");
    }
    return text;
  }

  private static void kana(Params params, String name, int bytes, boolean required) {
    String text = text(params, name, bytes, required);
    if (!text.isEmpty() && !KANA.matcher(text).matches()) {
      throw new BadInput(name + ": full-width katakana, letters and digits");
    }
  }
}
