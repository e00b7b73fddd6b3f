package io.kessai.paymentapi;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** A key pair made for one test run: its private half signs the tests' tokens. */
public final class StorefrontKeys implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      return Map.of(
          "mp.jwt.verify.publickey.location", pem("PUBLIC", pair.getPublic().getEncoded()),
          "smallrye.jwt.sign.key.location", pem("PRIVATE", pair.getPrivate().getEncoded()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has RSA", e);
    }
  }

  @Override
  public void stop() {}

  private static String pem(String kind, byte[] encoded) {
    String text =
        "-----BEGIN %s KEY-----%n%s%n-----END %s KEY-----%n"
            .formatted(kind, Base64.getMimeEncoder().encodeToString(encoded), kind);
    try {
      Path file = Files.createTempFile("kessai-test-", ".pem");
      file.toFile().deleteOnExit();
      Files.writeString(file, text);
      return file.toUri().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
