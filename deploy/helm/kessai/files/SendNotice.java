import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends notification-receiver one notice that is signed with the merchant's key and one that is not. The
 * signed one is of the other mode (test for a live merchant, live for a test one): it is checked, stored in
 * Kafka and acknowledged like any other, but stands beside the notices, so that no order comes of it.
 */
public final class SendNotice {
  private static final String BODY =
      "numberOfNotify=1&pushId=00000000&pushTime=20260101000000&orderId0000=helm-test&dummy0000=";

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String ccid = System.getenv("CCID");

  private SendNotice() {}

  public static void main(String[] arguments) throws Exception {
    byte[] key = HexFormat.of().parseHex(System.getenv("MERCHANT_KEY").strip());
    byte[] nobodys = new byte[key.length];
    SendNotice sender = new SendNotice();
    boolean asItShould = sender.answers("a forged notice", nobodys, 403) & sender.answers("a signed notice", key, 200);
    System.exit(asItShould ? 0 : 1);
  }

  private boolean answers(String what, byte[] key, int wanted) throws Exception {
    String otherMode = Boolean.parseBoolean(System.getenv("DUMMY")) ? "0" : "1";
    byte[] body = (BODY + otherMode).getBytes(StandardCharsets.UTF_8);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    String signature = HexFormat.of().formatHex(mac.doFinal(body));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(System.getenv("RECEIVER") + "/push/mpi"))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Content-HMAC", "h=HmacSHA256;s=" + ccid + ";v=" + signature)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    int status = http.send(request, BodyHandlers.discarding()).statusCode();
    System.out.printf("%s is answered %d, and should be %d%n", what, status, wanted);
    return status == wanted;
  }
}
