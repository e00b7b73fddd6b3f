package io.kessai.simulator.entry;

import io.kessai.simulator.books.Order;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The pages that payment companies have in common. */
@CheckedTemplate(basePath = "entry")
public final class EntryPages {

  private EntryPages() {}

  /** {@code entryForm}: takes the browser to the payment company by itself. */
  public static native TemplateInstance form(String company, String address);

  /** Takes the browser back to the merchant by itself. */
  static native TemplateInstance back(String uri, Map<String, String> parameters);

  /** For a consumer who left: the address to come back by. */
  static native TemplateInstance left(String address);

  /** The time to pay is over. */
  static native TemplateInstance over();

  /** No such visit. */
  static native TemplateInstance unknown();

  /** What the visitor's browser is shown; {@code asking} is the company's own page. */
  public static Response show(Step step, Function<Order, TemplateInstance> asking) {
    return switch (step) {
      case Step.Asked asked -> page(Response.Status.OK, asking.apply(asked.order()));
      case Step.Back back -> page(Response.Status.OK, back(back.uri(), back.parameters()));
      case Step.Over over -> page(Response.Status.OK, over());
      case Step.Unknown unknown -> page(Response.Status.NOT_FOUND, unknown());
    };
  }

  /** What a visitor is shown who leaves for now. */
  public static Response leave(String address) {
    return page(Response.Status.OK, left(address));
  }

  private static Response page(Response.Status status, TemplateInstance template) {
    return Response.status(status).entity(template).header("Cache-Control", "no-store").build();
  }

  /** An amount as people write it: whole yen, or yuan of hundredths. */
  public static String amount(long amount, String currency) {
    NumberFormat format = NumberFormat.getInstance(Locale.JAPAN);
    if (currency.equals("JPY")) {
      return "¥" + format.format(amount);
    }
    format.setMinimumFractionDigits(2);
    return format.format(amount / 100.0) + " 元";
  }
}
