package io.kessai.simulator.carrier;

import io.kessai.simulator.command.BadInput;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.Params;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads applications, and refuses what a carrier does not take (protocol section 3.8). */
final class Applications {
  static final long LARGEST_AMOUNT = 999_999_999_999L;

  private static final Pattern ACCOUNTING = Pattern.compile("[014]");
  private static final Pattern TERMINAL = Pattern.compile("[012]");
  private static final Pattern DAY = Pattern.compile("[1-9]|1[0-9]|2[0-8]|99");
  private static final Pattern ITEM_ID = Pattern.compile("[0-9A-Za-z]{1,18}");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  private Applications() {}

  static Terms read(Call call) {
    Params params = call.params();
    Provider provider = Provider.of(params.required("serviceOptionType"));
    String accounting = matching(params, "accountingType", ACCOUNTING);
    terminal(params);
    boolean recurring = accounting.equals(Terms.RECURRING);
    if (!recurring
        && (params.text("mpFirstDate").isPresent() || params.text("mpDay").isPresent())) {
      throw new BadInput("mpFirstDate, mpDay: of recurring agreements only");
    }
    if (recurring && params.text("pushUrl").isPresent() && !call.target().dummy()) {
      throw new BadInput("pushUrl: not of live recurring agreements");
    }
    if (params.text("d3Flag").isPresent() && provider != Provider.SOFTBANK_B) {
      throw new BadInput("d3Flag: of sb_ktai only");
    }
    return new Terms(
        provider,
        accounting,
        params.flag("withCapture"),
        item(params, provider, recurring),
        recurring ? Optional.of(firstDate(params)) : Optional.empty(),
        recurring ? Integer.parseInt(matching(params, "mpDay", DAY)) : 0,
        params.text("pushUrl").or(() -> call.merchant().pushUrl(CarrierService.NAME)));
  }

  /** What the consumer agrees to; docomo agrees on no amount for charges on demand. */
  static long amount(Params params, Terms terms) {
    if (terms.isOnDemand() && terms.provider() == Provider.DOCOMO) {
      if (params.text("amount").isPresent()) {
        throw new BadInput("amount: not of on-demand agreements of docomo");
      }
      return 0;
    }
    return params.amount(LARGEST_AMOUNT);
  }

  static void terminal(Params params) {
    matching(params, "terminalKind", TERMINAL);
  }

  private static String item(Params params, Provider provider, boolean recurring) {
    params
        .text("itemId")
        .ifPresent(
            id -> {
              int longest = provider == Provider.SOFTBANK_A && recurring ? 18 : 15;
              if (!ITEM_ID.matcher(id).matches() || id.length() > longest) {
                throw new BadInput("itemId: at most " + longest + " letters and digits");
              }
            });
    String info = params.text("itemInfo").orElse("");
    int longest = provider != Provider.AU ? 20 : recurring ? 15 : 24;
    boolean fullWidth =
        info.codePoints()
            .mapToObj(Character::toString)
            .allMatch(character -> character.getBytes(SHIFT_JIS).length == 2);
    if (!fullWidth || info.length() > longest) {
      throw new BadInput("itemInfo: at most " + longest + " full-width characters");
    }
    return info;
  }

  private static LocalDate firstDate(Params params) {
    try {
      return LocalDate.parse(params.required("mpFirstDate"), DATE);
    } catch (DateTimeException e) {
      throw new BadInput("mpFirstDate: a day, such as 20261201");
    }
  }

  private static String matching(Params params, String name, Pattern form) {
    String text = params.required(name);
    if (!form.matcher(text).matches()) {
      throw new BadInput(name + ": one of " + form);
    }
    return text;
  }
}
