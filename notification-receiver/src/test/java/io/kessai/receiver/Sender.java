package io.kessai.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Plays the payment server: signs and sends, by its own reading of protocol section 4. */
record Sender(URI receiver, String ccid, String key) {
  static final String KEY = "0123456789abcdef".repeat(4);
  static final String PREVIOUS_KEY = "fedcba9876543210".repeat(4);
  static final String CCID = "A100000000000000000001";
  static final String OTHER_CCID = "A100000000000000000002";
  static final String OTHER_KEY = "00112233445566ff".repeat(4);

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The merchant that {@link ShopProfile} configures. */
  static Sender forShop(URI receiver) {
    return new Sender(receiver, CCID, KEY);
  }

  Sender withKey(String other) {
    return new Sender(receiver, ccid, other);
  }

  Sender as(String otherCcid) {
    return new Sender(receiver, otherCcid, key);
  }

  HttpResponse<String> send(String service, String body) {
    return send(service, body.getBytes(UTF_8));
  }

  HttpResponse<String> send(String service, byte[] body) {
    return sendUnder(signature(body), service, body);
  }

  HttpResponse<String> sendUnder(String signature, String service, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(receiver.resolve("/push/" + service))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofByteArray(body));
    if (signature != null) {
      request.header("content-hmac", signature);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("No answer from " + receiver, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  String signature(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
      return "h=HmacSHA256;s=" + ccid + ";v=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
