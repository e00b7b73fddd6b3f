package io.kessai.simulator.bank;

import io.kessai.simulator.bank.FinancialInstitutions.Institution;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What the consumer sees. */
@CheckedTemplate(basePath = "bank")
final class Pages {

  private Pages() {}

  static Response page(Response.Status status, TemplateInstance template) {
    return Response.status(status).entity(template).header("Cache-Control", "no-store").build();
  }

  static Response notFound() {
    return page(Response.Status.NOT_FOUND, unknown());
  }

  /** The payment server's page of banks. */
  static native TemplateInstance banks(Bill bill, List<Institution> banks);

  /**
   * The payment server's confirm page.
   *
   * @param opens whether it opens the bank's page by itself
   * @param asked whether the consumer has pressed the button
   */
  static native TemplateInstance confirm(Bill bill, boolean opens, boolean asked);

  /** The bank's own page, and what it says once it is over. */
  static native TemplateInstance bank(Bill bill);

  /** An ATM; {@code wrong} where the numbers named nothing. */
  static native TemplateInstance atm(boolean wrong);

  /** What the ATM shows before and after the money is put in. */
  static native TemplateInstance bill(Bill bill);

  /** No such page. */
  static native TemplateInstance unknown();
}
