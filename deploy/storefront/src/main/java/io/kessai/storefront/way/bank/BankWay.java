package io.kessai.storefront.way.bank;

import io.kessai.storefront.shop.Wish;
import io.kessai.storefront.way.Browser;
import io.kessai.storefront.way.Form;
import io.kessai.storefront.way.Lookup;
import io.kessai.storefront.way.Taking;
import io.kessai.storefront.way.Way;
import io.kessai.storefront.way.WayTexts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pay-easy and bank link. */
@Singleton
class BankWay implements Way {
  private static final String NUMBER = "number";
  private static final Set<String> WITHOUT_BANK = Set.of(NUMBER, "link");

  /** What an ATM and a bank's page show of every order; full-width, as they want it. */
  private static final String CONTENTS = "お茶の道具";

  private static final String CONTENTS_KANA = "オチャノドウグ";

  /** The banks under one heading of the kana table. */
  record Row(String index, List<Choice> banks) {}

  /** A bank that the consumer can go straight to. */
  record Choice(String code, String name, String index) {}

  @CheckedTemplate(basePath = "checkout", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Bank(List<Row> rows) implements TemplateInstance {}

  @Override
  public String id() {
    return "bank";
  }

  @Override
  public Class<? extends WayTexts> texts() {
    return BankTexts.class;
  }

  @Override
  public Taking taking() {
    return Taking.AT_ONCE;
  }

  @Override
  public Set<String> fieldNames() {
    return Set.of("where", "name1", "name2", "kana1", "kana2", "payLimit");
  }

  /** Where the banks cannot be told, the two ways that name none are left (BANK-6). */
  @Override
  public Optional<TemplateInstance> fields(Wish wish, Lookup choices) {
    Map<String, List<Choice>> rows =
        choices.read("banks").stream()
            .flatMap(told -> told.path("banks").valueStream())
            .map(
                bank ->
                    new Choice(
                        bank.path("code").asText(),
                        bank.path("name").asText(),
                        bank.path("index").asText()))
            .collect(Collectors.groupingBy(Choice::index, LinkedHashMap::new, Collectors.toList()));
    return Optional.of(
        new Bank(
            rows.entrySet().stream().map(row -> new Row(row.getKey(), row.getValue())).toList()));
  }

  /** The consumer chose a way that names no bank, or else the bank itself. */
  @Override
  public Map<String, Object> details(Form form, Browser browser) {
    Map<String, Object> details = form.details();
    details.remove("where");
    String where = form.given("where").orElse(NUMBER);
    if (WITHOUT_BANK.contains(where)) {
      details.put("way", where);
    } else {
      details.put("way", "link-to-bank");
      details.put("bankCode", where);
    }
    details.put("contents", CONTENTS);
    details.put("contentsKana", CONTENTS_KANA);
    return details;
  }
}
