package io.kessai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kessai.fact.MerchantId;
import io.kessai.gateway.MerchantsConfig.Account;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerchantsTest {
  private static final String CCID = "A100000000000001000000cc";

  @Test
  void aMerchantIsFoundByEitherName() {
    Merchants merchants = merchants(Map.of("shop", account(CCID, TestMerchants.KEY)));

    assertThat(merchants.find(new MerchantId("shop"))).get().extracting("ccid").isEqualTo(CCID);
    assertThat(merchants.findByCcid(CCID)).get().extracting("id").hasToString("shop");
    assertThat(merchants.find(new MerchantId("other"))).isEmpty();
    assertThat(merchants.findByCcid("A1")).isEmpty();
  }

  @Test
  void neitherAMerchantNorItsKeyShowsTheKey() {
    Merchants merchants = merchants(Map.of("shop", account(CCID, TestMerchants.KEY)));

    assertThat(merchants.all().toString()).doesNotContain("abcdef");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "abcdef0123456789", "xbcdef0123456789"})
  void aMalformedKeyStopsTheStartAndIsNotEchoed(String part) {
    String key = part.length() == 16 ? part.repeat(part.startsWith("x") ? 4 : 5) : part;

    assertThatThrownBy(() -> merchants(Map.of("shop", account(CCID, key))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("kessai.merchants.shop: A merchant's secret key is 64 hexadecimal digits.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A1000000000000010000000cc", "A1 cc", "A1;s=B"})
  void aMalformedCcidStopsTheStart(String ccid) {
    assertThatThrownBy(() -> merchants(Map.of("shop", account(ccid, TestMerchants.KEY))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kessai.merchants.shop")
        .hasMessageContaining("1 to 24 letters and digits");
  }

  @Test
  void aMalformedNameStopsTheStart() {
    assertThatThrownBy(() -> merchants(Map.of("My Shop", account(CCID, TestMerchants.KEY))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kessai.merchants.My Shop");
  }

  @Test
  void oneCcidCannotBeTwoMerchants() {
    Account account = account(CCID, TestMerchants.KEY);

    assertThatThrownBy(() -> merchants(Map.of("shop", account, "twin", account)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Another merchant has the same ccid");
  }

  private static Merchants merchants(Map<String, Account> accounts) {
    return new Merchants(() -> accounts);
  }

  private static Account account(String ccid, String key) {
    return new Account() {
      @Override
      public String ccid() {
        return ccid;
      }

      @Override
      public String secretKey() {
        return key;
      }

      @Override
      public Optional<String> previousSecretKey() {
        return Optional.empty();
      }

      @Override
      public boolean dummy() {
        return false;
      }

      @Override
      public Optional<URI> returnUrl() {
        return Optional.empty();
      }

      @Override
      public Optional<List<URI>> returnAllowed() {
        return Optional.empty();
      }
    };
  }
}
