package io.kessai.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The key pair with which the demo shop signs its tokens, made anew for each run.
 *
 * @param publicKey PEM file for the services
 * @param privateKey PEM file for the shop, readable by its owner alone
 */
public record StorefrontKeys(Path publicKey, Path privateKey) {
  private static final int KEY_BITS = 2048;

  static StorefrontKeys make(Path folder) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      KeyPair pair = generator.generateKeyPair();
      Path publicKey = folder.resolve("storefront-public.pem");
      Path privateKey = folder.resolve("storefront-private.pem");
      Files.writeString(publicKey, pem("PUBLIC", pair.getPublic().getEncoded()));
      Files.deleteIfExists(privateKey);
      Files.createFile(
          privateKey,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(privateKey, pem("PRIVATE", pair.getPrivate().getEncoded()));
      return new StorefrontKeys(publicKey, privateKey);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has RSA", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pem(String kind, byte[] encoded) {
    return "-----BEGIN %s KEY-----%n%s%n-----END %s KEY-----%n"
        .formatted(kind, Base64.getMimeEncoder().encodeToString(encoded), kind);
  }
}
