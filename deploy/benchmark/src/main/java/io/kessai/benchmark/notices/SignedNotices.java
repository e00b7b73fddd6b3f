package io.kessai.benchmark.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Notices of 3-D Secure as the payment server sends them, truly signed, each of its own order. */
final class SignedNotices {
  /** The simulator's merchant {@code demo}, made up and published on purpose. */
  static final String CCID = "A100000000000001000000cc";

  static final String KEY = "abcdef0123456789".repeat(4);
  private static final String ALGORITHM = "HmacSHA256";

  private SignedNotices() {}

  /** Writes so many bodies of so many notices each, a line for each: signature, tab, body. */
  static Path write(Path file, int bodies, int noticesEach) {
    List<String> lines =
        IntStream.range(0, bodies)
            .parallel()
            .mapToObj(i -> body("n" + noticesEach + "-" + i, noticesEach))
            .map(body -> signature(body) + "\t" + body)
            .toList();
    try {
      return Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body that tells that so many orders of this name were paid. */
  static String body(String name, int notices) {
    return "numberOfNotify=%d&pushTime=20260101000000&pushId=%s&".formatted(notices, name)
        + IntStream.range(0, notices)
            .mapToObj(place -> notice(name + "-" + place, place))
            .collect(Collectors.joining("&"));
  }

  /** What proves it to be the payment server's. */
  static String signature(String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(KEY), ALGORITHM));
      byte[] proof = mac.doFinal(body.getBytes(StandardCharsets.ISO_8859_1));
      return "h=" + ALGORITHM + ";s=" + CCID + ";v=" + HexFormat.of().formatHex(proof);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }

  private static String notice(String order, int place) {
    return "orderId%2$04d=%1$s&vResultCode%2$04d=G011A00100000000&txnType%2$04d=VerifyNotify&mpiMstatus%2$04d=success&cardMstatus%2$04d=success&dummy%2$04d=1"
        .formatted(order, place);
  }
}
