package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kessai.fact.MerchantId;
import io.kessai.gateway.ContentHmac;
import io.kessai.gateway.Merchant;
import io.kessai.gateway.MerchantKey;
import io.kessai.gateway.Notice;
import io.kessai.gateway.PushBody;
import io.kessai.gateway.PushLimits;
import io.kessai.gateway.PushReading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code helm test} runs sends what the receiver believes, and fails where it is not so. */
class NoticeProgramTest {
  private static final String CCID = "A100000000000001000000cc";
  private static final String KEY = "abcdef0123456789".repeat(4);

  private final List<byte[]> believed = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void itPassesWhereTheSignedNoticeIsTakenAndTheForgedOneIsNot() throws Exception {
    server.createContext("/push/mpi", exchange -> answer(exchange, isSigned(exchange) ? 200 : 403));

    assertThat(run("true")).isZero();

    assertThat(believed).hasSize(1);
  }

  @Test
  void noOrderComesOfItsNoticeAsItIsOfTheOtherMode() throws Exception {
    server.createContext("/push/mpi", exchange -> answer(exchange, isSigned(exchange) ? 200 : 403));

    run("true");
    run("false");

    assertThat(believed.stream().map(NoticeProgramTest::mode)).containsExactly("0", "1");
  }

  @Test
  void itFailsWhereEverythingIsBelieved() throws Exception {
    server.createContext("/push/mpi", exchange -> answer(exchange, 200));

    assertThat(run("true")).isOne();
  }

  @Test
  void itFailsWhereNothingCanBeStored() throws Exception {
    server.createContext("/push/mpi", exchange -> answer(exchange, isSigned(exchange) ? 503 : 403));

    assertThat(run("true")).isOne();
  }

  private int run(String dummy) throws IOException, InterruptedException {
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            Project.CHART.resolve("files/SendNotice.java").toString());
    program.environment().put("RECEIVER", "http://127.0.0.1:" + server.getAddress().getPort());
    program.environment().put("CCID", CCID);
    program.environment().put("DUMMY", dummy);
    program.environment().put("MERCHANT_KEY", KEY);
    return program.inheritIO().start().waitFor();
  }

  private boolean isSigned(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Merchant merchant =
        new Merchant(new MerchantId("demo"), CCID, new MerchantKey(KEY), Optional.empty(), true);
    boolean signed =
        ContentHmac.read(exchange.getRequestHeaders().getFirst("Content-HMAC"))
            .orElseThrow()
            .signs(body, merchant);
    if (signed) {
      believed.add(body);
    }
    return signed;
  }

  private static String mode(byte[] body) {
    PushReading.Read read =
        (PushReading.Read) PushBody.read(body, new PushLimits(10_000, 100, 100, 100));
    List<Notice> notices = read.body().notices(new MerchantId("demo"), "mpi", Instant.EPOCH);
    assertThat(notices).hasSize(1);
    return notices.getFirst().field("dummy");
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
