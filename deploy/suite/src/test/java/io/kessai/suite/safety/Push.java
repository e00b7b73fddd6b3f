package io.kessai.suite.safety;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A PUSH of anybody's making, byte by byte.
 *
 * @param receiver where it goes
 * @param service for which service type
 * @param body the bytes that are sent, each a character of ISO 8859-1
 * @param headers lines as they are sent, without {@code Host}
 */
record Push(URI receiver, String service, String body, List<String> headers) {
  private static final int PATIENCE_MILLIS = 20_000;

  /** A form that is not signed. */
  static Push of(URI receiver, String service, String body) {
    return new Push(receiver, service, body, List.of())
        .with("Content-Type: application/x-www-form-urlencoded")
        .with("Content-Length: " + body.length());
  }

  /** A genuine notice of 3-D Secure that the order was paid, but for its signature. */
  static String paid(String order, String pushId) {
    return "numberOfNotify=1&pushTime=20260101000000&pushId="
        + pushId
        + "&orderId0000="
        + order
        + "&vResultCode0000=G011A00100000000&txnType0000=VerifyNotify&mpiMstatus0000=success"
        + "&cardMstatus0000=success&dummy0000=1";
  }

  Push with(String header) {
    List<String> more = new ArrayList<>(headers);
    more.add(header);
    return new Push(receiver, service, body, more);
  }

  Push without(String name) {
    return new Push(
        receiver,
        service,
        body,
        headers.stream().filter(header -> !header.startsWith(name + ":")).toList());
  }

  /** Signed for this merchant with this key, over the body as it is now. */
  Push signed(String ccid, String key) {
    return with("Content-HMAC: " + signature(ccid, key, body));
  }

  /** The same headers over other bytes. */
  Push but(String other) {
    return new Push(receiver, service, other, headers);
  }

  static String signature(String ccid, String key, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
      return "h=HmacSHA256;s=" + ccid + ";v=" + HexFormat.of().formatHex(mac.doFinal(bytes(body)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends all of it; says the status that was answered, or 0 where there was no answer. */
  int send() {
    return status(answer());
  }

  /** The same, but nothing more comes after it, whatever it promised. */
  int sendAndLeave() {
    return status(send(Socket::shutdownOutput));
  }

  /** Sends all of it; says the whole of what was answered, or nothing. */
  String answer() {
    return send(socket -> {});
  }

  static int status(String answer) {
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }

  private String send(Then then) {
    String head =
        "POST /push/%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n\r\n"
            .formatted(service, receiver.getAuthority(), String.join("\r\n", headers));
    try (Socket socket = new Socket(receiver.getHost(), receiver.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(bytes(head + body));
      then.with(socket);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** What is done once everything is sent. */
  private interface Then {
    void with(Socket socket) throws IOException;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
