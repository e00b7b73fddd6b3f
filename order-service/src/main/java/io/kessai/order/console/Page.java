package io.kessai.order.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.TemplateInstance;
import java.net.URLEncoder;

/**
 * What the frame of every page needs.
 *
 * @param language what it is written in
 * @param address what was asked for: path and query
 * @param operator who is logged in; empty for nobody
 * @param mayAct whether what changes something is offered
 * @param leavesAtProvider whether logging out is the identity provider's to end
 * @param formToken what each form sends back
 */
record Page(
    Language language,
    String address,
    String operator,
    boolean mayAct,
    boolean leavesAtProvider,
    String formToken) {

  /** The template in this page's language. */
  TemplateInstance show(TemplateInstance template) {
    return template.setLocale(language.tag());
  }

  /** The language that the switch leads to. */
  public Language other() {
    return language.other();
  }

  /** Address of the switch, which leads back here. */
  public String switchAddress() {
    return "/console/language?to=%s&back=%s"
        .formatted(other().tag(), URLEncoder.encode(address, UTF_8));
  }

  /** Whether the page is this one of the navigation, or below it. */
  public boolean isAt(String path) {
    return address.equals(path) || address.startsWith(path + "/") || address.startsWith(path + "?");
  }
}
