package io.kessai.simulator.carrier;

import io.kessai.simulator.command.BadInput;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** The carriers by {@code serviceOptionType}, with what each allows (protocol section 3.8). */
enum Provider {
  DOCOMO("docomo", "d払い", true, true),
  AU("au", "auかんたん決済", false, false),
  SOFTBANK_A("sb_matomete", "ソフトバンクまとめて支払い（A）", false, true),
  SOFTBANK_B("sb_ktai", "ソフトバンクまとめて支払い（B）", true, false);

  private static final Set<Provider> CAPTURE_MONTHS = Set.of(DOCOMO, SOFTBANK_B);
  private static final Set<Provider> CANCEL_MONTHS = Set.of(DOCOMO, AU, SOFTBANK_B);
  private static final Charset MICROSOFT_SHIFT_JIS = Charset.forName("windows-31j");

  private final String service;
  private final String title;
  private final boolean shiftJis;
  private final boolean endsWithConsumer;

  Provider(String service, String title, boolean shiftJis, boolean endsWithConsumer) {
    this.service = service;
    this.title = title;
    this.shiftJis = shiftJis;
    this.endsWithConsumer = endsWithConsumer;
  }

  static Provider of(String service) {
    return Arrays.stream(values())
        .filter(provider -> provider.service.equals(service))
        .findFirst()
        .orElseThrow(() -> new BadInput("serviceOptionType: docomo, au, sb_matomete or sb_ktai"));
  }

  String service() {
    return service;
  }

  String title() {
    return title;
  }

  /** The charset its pages say they are in. */
  String charset() {
    return shiftJis ? "Shift_JIS" : "UTF-8";
  }

  /** The page's bytes. */
  byte[] bytes(String page) {
    return page.getBytes(shiftJis ? MICROSOFT_SHIFT_JIS : StandardCharsets.UTF_8);
  }

  boolean endsWithConsumer() {
    return endsWithConsumer;
  }

  boolean capturesMonths() {
    return CAPTURE_MONTHS.contains(this);
  }

  boolean dropsMonths() {
    return CANCEL_MONTHS.contains(this);
  }
}
