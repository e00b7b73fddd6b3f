package io.kessai.receiver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is never a server's failure. Each run prints its seed. */
@QuarkusTest
@TestProfile(ShopProfile.class)
@WithTestResource(KessaiServers.class)
class AnythingAtTheDoorTest {
  private static final Logger LOG = Logger.getLogger(AnythingAtTheDoorTest.class);
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 400);
  private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
  private static final int ANSWER_LIMIT_MILLIS = 20_000;
  private static final List<String> PIECES =
      List.of(
          "numberOfNotify=",
          "1",
          "2",
          "9999",
          "&",
          "=",
          "%",
          "%4",
          "%00",
          "%ff",
          "%E3%81%82",
          "+",
          "orderId0000",
          "orderId0001",
          "pushId",
          "\u00ff",
          "\u0000",
          "\r\n",
          "fixed",
          "0000",
          " ");

  @TestHTTPResource("/")
  URI receiver;

  @Test
  void signedGarbageIsAcknowledgedOrRefusedButNeverFails() {
    LOG.infof("fuzz.seed=%d", SEED);
    Random random = new Random(SEED);
    Sender sender = Sender.forShop(receiver);
    for (int i = 0; i < REQUESTS; i++) {
      byte[] body = body(random);

      int status = sender.send("mpi", body).statusCode();

      assertThat(status).as("seed %d, request %d", SEED, i).isEqualTo(body.length == 0 ? 400 : 200);
    }
  }

  @Test
  void unsignedGarbageIsRefusedOrHungUpOnButNeverFails() throws IOException {
    LOG.infof("fuzz.seed=%d", SEED);
    Random random = new Random(SEED);
    int refused = 0;
    for (int i = 0; i < REQUESTS; i++) {
      byte[] request = request(random);

      String statusLine = exchange(request);

      assertThat(statusLine)
          .as("seed %d, request %d: %s", SEED, i, new String(request, ISO_8859_1))
          .matches("|HTTP/1\\.[01] 4\\d\\d.*");
      refused += statusLine.isEmpty() ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(REQUESTS / 2);
  }

  private static byte[] body(Random random) {
    if (random.nextInt(3) == 0) {
      byte[] bytes = new byte[random.nextInt(3_000)];
      random.nextBytes(bytes);
      return bytes;
    }
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "numberOfNotify=1&" : "");
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  /** A request whose every part may be wrong, but whose end can be found. */
  private static byte[] request(Random random) {
    byte[] body = body(random);
    String head =
        "POST "
            + pick(
                random, "/push/cvs", "/push/", "/push/CVS", "/push/a/b", "/push/%00", "/push//cvs")
            + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            + pick(
                random,
                "Content-Type: application/x-www-form-urlencoded\r\n",
                "Content-Type: multipart/form-data; boundary=x\r\n",
                "Content-Type: \u00ff/;;=\r\n",
                "Content-Type: application/x-www-form-urlencoded; charset=none\r\n",
                "")
            + pick(
                random,
                "Content-HMAC: " + printable(random) + "\r\n",
                "content-hmac: h=HmacSHA256;s=A1;v=" + "0".repeat(64) + "\r\n",
                "Content-HMAC: h=HmacSHA256;s=" + Sender.CCID + ";v=" + "0".repeat(64) + "\r\n",
                "Content-HMAC:\r\n",
                "")
            + pick(
                random,
                "Content-Length: " + body.length + "\r\n",
                "Content-Length: " + body.length + "\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Content-Length: 1073741824\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: x\r\n",
                "Transfer-Encoding: chunked\r\n",
                "")
            + "\r\n";
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(ISO_8859_1));
    request.writeBytes(body);
    return request.toByteArray();
  }

  private static String printable(Random random) {
    return random
        .ints(random.nextInt(200), ' ', '~')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String exchange(byte[] request) throws IOException {
    try (Socket socket = new Socket(receiver.getHost(), receiver.getPort())) {
      socket.setSoTimeout(ANSWER_LIMIT_MILLIS);
      socket.getOutputStream().write(request);
      return statusLine(socket.getInputStream());
    }
  }

  /** The first line; empty where the connection was closed, as its framing was broken. */
  private static String statusLine(InputStream answer) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = answer.read(); octet >= 0 && octet != '\r'; octet = answer.read()) {
      line.write(octet);
    }
    return line.toString(UTF_8);
  }
}
