package io.kessai.benchmark.peer;

import io.kessai.benchmark.measure.Contender;
import io.kessai.benchmark.measure.RawOutput;
import io.kessai.benchmark.measure.Worthless;
import io.kessai.benchmark.stage.Http;
import io.kessai.benchmark.tool.Load;
import io.kessai.benchmark.tool.Wrk;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A running Kill Bill, which pays by its built-in plugin.
 *
 * @param address where it answers, such as {@code http://127.0.0.1:8080}
 * @param login {@code user:password}
 * @param tenant {@code apiKey:apiSecret}; made where it is not there
 */
public record KillBill(URI address, String login, String tenant) {
  /** How it is called in the table. */
  public static final String NAME = "Kill Bill";

  private static final String ACCOUNT = "kessai-benchmark";
  private static final int CONFLICT = 409;
  private static final String AUTHORIZE =
      "{\"transactionType\":\"AUTHORIZE\",\"amount\":1000,\"currency\":\"JPY\"}";

  /** Authorises, again and again, on one account. */
  public Contender authorising(RawOutput raw, int connections) {
    String path = "/1.0/kb/accounts/" + account() + "/payments";
    return Load.of(NAME, wrk(raw, connections, "POST", path, AUTHORIZE));
  }

  /** Reads one payment, again and again. */
  public Contender reading(RawOutput raw, int connections) {
    String account = account();
    String payments = "/1.0/kb/accounts/" + account + "/payments";
    Http.post(address.resolve(payments), AUTHORIZE, headers()).good();
    String payment =
        member("paymentId", Http.get(address.resolve(payments), headers()).good().text());
    return Load.of(NAME, wrk(raw, connections, "GET", "/1.0/kb/payments/" + payment, ""));
  }

  private Wrk wrk(RawOutput raw, int connections, String method, String path, String body) {
    List<String> arguments = new ArrayList<>(List.of(method, path, body));
    arguments.addAll(Arrays.asList(headers()));
    arguments.addAll(List.of("Content-Type", "application/json"));
    return new Wrk(address, connections, raw.script(KillBill.class, "request.lua"), arguments);
  }

  /** The id of the benchmark's account, which is made with tenant and way to pay at first. */
  private String account() {
    String[] keys = tenant.split(":", 2);
    String made = "{\"apiKey\":\"%s\",\"apiSecret\":\"%s\"}".formatted(keys[0], keys[1]);
    Http.Answer answer = Http.post(address.resolve("/1.0/kb/tenants"), made, headers());
    if (answer.status() != CONFLICT) {
      answer.good();
    }
    URI known = address.resolve("/1.0/kb/accounts?externalKey=" + ACCOUNT);
    Http.Answer found = Http.get(known, headers());
    if (found.status() == 200) {
      return member("accountId", found.text());
    }
    String account =
        "{\"name\":\"%1$s\",\"externalKey\":\"%1$s\",\"currency\":\"JPY\"}".formatted(ACCOUNT);
    Http.post(address.resolve("/1.0/kb/accounts"), account, headers()).good();
    String id = member("accountId", Http.get(known, headers()).good().text());
    Http.post(
            address.resolve("/1.0/kb/accounts/" + id + "/paymentMethods?isDefault=true"),
            "{\"accountId\":\"%s\",\"pluginName\":\"__EXTERNAL_PAYMENT__\",\"pluginInfo\":{}}"
                .formatted(id),
            headers())
        .good();
    return id;
  }

  private String[] headers() {
    String[] keys = tenant.split(":", 2);
    String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    return new String[] {
      "Authorization",
      "Basic " + basic,
      "X-Killbill-ApiKey",
      keys[0],
      "X-Killbill-ApiSecret",
      keys[1],
      "X-Killbill-CreatedBy",
      ACCOUNT
    };
  }

  private static String member(String name, String json) {
    Matcher member = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
    if (!member.find()) {
      throw new Worthless("Kill Bill told no " + name + ": " + json);
    }
    return member.group(1);
  }
}
