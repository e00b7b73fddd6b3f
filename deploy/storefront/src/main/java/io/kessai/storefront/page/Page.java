package io.kessai.storefront.page;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the frame of every page needs.
 *
 * @param language what it is written in
 * @param address what was asked for
 */
public record Page(Language language, URI address) {

  /** The template in this page's language. */
  public TemplateInstance show(TemplateInstance template) {
    return template.setLocale(language.tag());
  }

  /** Part of this page, in its language, to be put in as it is. */
  public RawString part(TemplateInstance template) {
    return new RawString(show(template).render());
  }

  /** The language that the switch leads to. */
  public Language other() {
    return language == Language.EN ? Language.JA : Language.EN;
  }

  /** Address of the switch, which leads back here. */
  public String switchAddress() {
    String back =
        address.getRawPath()
            + Optional.ofNullable(address.getRawQuery()).map(query -> "?" + query).orElse("");
    return "/language/"
        + other().tag()
        + "?back="
        + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  /** One of two texts that are not in a message bundle. */
  public String either(String english, String japanese) {
    return language.isJapanese() ? japanese : english;
  }
}
