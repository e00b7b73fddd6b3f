package io.kessai.storefront.fake;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;

/** Starts the services beside the shop, and gives it a key of its own to sign with. */
public class Suite implements QuarkusTestResourceLifecycleManager {

  /** Where the page is told to send card data. */
  public static final String TOKEN_URL = "https://token.example/4gtoken";

  private static final int KEY_BITS = 2048;

  private FakeServices services;
  private PublicKey publicKey;
  private Path privateKey;

  @Override
  public Map<String, String> start() {
    try {
      services = new FakeServices();
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      KeyPair pair = generator.generateKeyPair();
      publicKey = pair.getPublic();
      privateKey = Files.createTempFile("storefront", ".pem");
      Files.writeString(privateKey, pem(pair.getPrivate().getEncoded()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return Map.of(
        "storefront.payment-api-url", services.address().toString(),
        "storefront.order-service-url", services.address().toString(),
        "storefront.token-url", TOKEN_URL,
        "storefront.public-url", "http://shop.example",
        "storefront.jwt-private-key", privateKey.toString());
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(services, new TestInjector.MatchesType(FakeServices.class));
    injector.injectIntoFields(publicKey, new TestInjector.MatchesType(PublicKey.class));
  }

  @Override
  public void stop() {
    services.close();
    try {
      Files.deleteIfExists(privateKey);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pem(byte[] key) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key)
        + "\n-----END PRIVATE KEY-----\n";
  }
}
