package io.kessai.simulator.oricosc;

import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.command.BadInput;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.Params;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads applications for shopping credit (protocol section 3.9). */
@ApplicationScoped
public class Applications {

  static final long LARGEST_AMOUNT = 99_999_999;

  private static final int MOST_ITEMS = 5;
  private static final int LONGEST_URL = 256;
  private static final int LONGEST_NAME = 256;
  private static final long MOST_PIECES = 999;
  private static final Pattern YEN = Pattern.compile("-?[0-9]{1,8}");
  private static final Pattern ORDER_NO = Pattern.compile("[0-9A-Za-z]{1,20}");
  private static final Pattern ZIP_CODE = Pattern.compile("[0-9]{3}-[0-9]{4}");
  private static final List<String> AS_THEY_ARE =
      List.of("userNo", "handlingContractNo", "contractDocumentKbn", "webDescriptionId");

  private final Ids ids;

  Applications(Ids ids) {
    this.ids = ids;
  }

  Application read(Call call) {
    Params params = call.params();
    params.orderId("orderId");
    Map<String, String> members = new LinkedHashMap<>();
    members.put("merchantRedirectionUrl", redirectionUrl(params));
    members.put("oricoOrderNo", matching(params, "oricoOrderNo", ORDER_NO));
    members.put("shippingZipCode", matching(params, "shippingZipCode", ZIP_CODE));
    AS_THEY_ARE.forEach(name -> params.text(name).ifPresent(text -> members.put(name, text)));
    items(params, members);
    long amount = params.amount(LARGEST_AMOUNT);
    long goods = required(params, "totalItemAmount");
    long carriage = yen(params, "totalCarriage");
    long deposit = yen(params, "deposit");
    if (goods + carriage != amount) {
      throw new BadInput("amount: totalItemAmount and totalCarriage together");
    }
    if (deposit >= amount) {
      throw new BadInput("deposit: less than amount");
    }
    members.put("totalItemAmount", Long.toString(goods));
    members.put("totalCarriage", Long.toString(carriage));
    members.put("deposit", Long.toString(deposit));
    return new Application(
        ids.uuid(),
        members.get("merchantRedirectionUrl"),
        members.get("oricoOrderNo"),
        members.get("itemName1"),
        amount - deposit,
        members);
  }

  private static String redirectionUrl(Params params) {
    String url = params.required("merchantRedirectionUrl");
    if (url.length() > LONGEST_URL) {
      throw new BadInput("merchantRedirectionUrl: at most " + LONGEST_URL + " characters");
    }
    return url;
  }

  /** The first item is required; of each further one all three members or none. */
  private static void items(Params params, Map<String, String> members) {
    for (int number = 1; number <= MOST_ITEMS; number++) {
      String name = "itemName" + number;
      boolean named = params.text(name).isPresent();
      if (number > 1 && !named) {
        if (hasRest(params, number)) {
          throw new BadInput(name + " is required beside itemCount and itemAmount");
        }
        continue;
      }
      String text = params.required(name);
      if (text.length() > LONGEST_NAME || !ShiftJis.canWrite(text)) {
        throw new BadInput(name + ": at most " + LONGEST_NAME + " characters of Shift_JIS");
      }
      long count =
          params
              .number("itemCount" + number, MOST_PIECES)
              .orElseThrow(() -> new BadInput("an item's count is required"));
      members.put(name, text);
      members.put("itemCount" + number, Long.toString(count));
      members.put("itemAmount" + number, signed(params, "itemAmount" + number));
    }
  }

  private static boolean hasRest(Params params, int number) {
    return params.text("itemCount" + number).isPresent()
        || params.text("itemAmount" + number).isPresent();
  }

  private static String matching(Params params, String name, Pattern form) {
    String text = params.required(name);
    if (!form.matcher(text).matches()) {
      throw new BadInput(name + ": " + form);
    }
    return text;
  }

  private static String signed(Params params, String name) {
    String text = params.required(name);
    if (!YEN.matcher(text).matches()) {
      throw new BadInput(name + ": an amount in yen");
    }
    return text;
  }

  private static long required(Params params, String name) {
    params.required(name);
    return yen(params, name);
  }

  private static long yen(Params params, String name) {
    String text = params.text(name).orElse("0");
    if (!YEN.matcher(text).matches() || text.startsWith("-")) {
      throw new BadInput(name + ": digits, to " + LARGEST_AMOUNT);
    }
    return Long.parseLong(text);
  }
}
