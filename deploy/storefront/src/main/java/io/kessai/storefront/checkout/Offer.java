package io.kessai.storefront.checkout;

import io.kessai.storefront.way.Way;
import io.kessai.storefront.way.WayTexts;
import io.quarkus.qute.RawString;

/**
 * A way to pay as the checkout page shows it.
 *
 * @param way itself
 * @param texts in the page's language
 * @param fields its inputs; null where it has none
 */
public record Offer(Way way, WayTexts texts, RawString fields) {}
