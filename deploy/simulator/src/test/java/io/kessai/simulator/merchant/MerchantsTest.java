package io.kessai.simulator.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kessai.simulator.merchant.MerchantsConfig.MerchantConfig;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MerchantsTest {

  private static final String KEY = "abcdef0123456789".repeat(4);

  private record Config(String ccid, String secretKey, String tokenApiKey, String pushUrl)
      implements MerchantConfig {

    @Override
    public Optional<String> redirectionUri() {
      return Optional.empty();
    }

    @Override
    public Map<String, String> pushUrls() {
      return Map.of("mpi", pushUrl);
    }
  }

  private static Merchants merchants(Map<String, MerchantConfig> byName) {
    return new Merchants(() -> byName);
  }

  @Test
  void merchantIsFoundByEachOfItsNames() {
    Merchants merchants =
        merchants(Map.of("shop", new Config("A1cc", KEY, "api-key", "http://shop/push")));

    Merchant merchant = merchants.byName("shop").orElseThrow();

    assertThat(merchants.byCcid("A1cc")).contains(merchant);
    assertThat(merchants.byTokenApiKey("api-key")).contains(merchant);
    assertThat(merchant.pushUrl("mpi")).contains("http://shop/push");
    assertThat(merchant.key().toString()).doesNotContain(KEY);
  }

  @Test
  void ccidOfTwoMerchantsStopsTheStart() {
    MerchantConfig one = new Config("A1cc", KEY, "one", "http://x");
    MerchantConfig two = new Config("A1cc", KEY, "two", "http://x");

    assertThatThrownBy(() -> merchants(Map.of("one", one, "two", two)))
        .hasMessageContaining("ccid: used twice");
  }
}
