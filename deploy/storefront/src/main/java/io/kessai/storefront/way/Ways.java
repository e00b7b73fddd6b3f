package io.kessai.storefront.way;

import io.kessai.storefront.StorefrontConfig;
import io.kessai.storefront.page.Language;
import io.quarkus.arc.All;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All ways to pay, in the order in which the shop offers them. */
@Singleton
@Startup
public class Ways {
  private final Map<String, Way> byId = new LinkedHashMap<>();

  /** Ways that the configuration does not name come last; two of one id stop the start. */
  Ways(@All List<Way> found, StorefrontConfig config) {
    List<String> order = config.ways();
    found.stream()
        .sorted(Comparator.comparingInt((Way way) -> place(order, way.id())).thenComparing(Way::id))
        .forEach(this::add);
  }

  /** All of them. */
  public List<Way> all() {
    return List.copyOf(byId.values());
  }

  /**
   * The way with payment-api's name for the method; empty where the shop has none or it is null.
   */
  public Optional<Way> of(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The way's texts in this language. */
  public static WayTexts texts(Way way, Language language) {
    return MessageBundles.get(way.texts(), Localized.Literal.of(language.tag()));
  }

  private void add(Way way) {
    if (byId.putIfAbsent(way.id(), way) != null) {
      throw new IllegalStateException("Two ways to pay are called " + way.id());
    }
  }

  private static int place(List<String> order, String id) {
    int place = order.indexOf(id);
    return place < 0 ? order.size() : place;
  }
}
