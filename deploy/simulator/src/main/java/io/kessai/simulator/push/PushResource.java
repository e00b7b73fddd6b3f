package io.kessai.simulator.push;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kessai.simulator.books.Books;
import io.kessai.simulator.books.NoticeRecord;
import io.kessai.simulator.merchant.Merchant;
import io.kessai.simulator.merchant.MerchantKey;
import io.kessai.simulator.merchant.Merchants;
import io.kessai.simulator.signature.ContentHmac;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Sends notices by hand. */
@Path("/simulator/push")
@RunOnVirtualThread
public class PushResource {

  private final Merchants merchants;
  private final Books books;
  private final Notices notices;
  private final PushClient client;

  PushResource(Merchants merchants, Books books, Notices notices, PushClient client) {
    this.merchants = merchants;
    this.books = books;
    this.notices = notices;
    this.client = client;
  }

  /** All notices of an order, or the one of this id. */
  public record Redelivery(
      @JsonProperty(required = true) String merchant,
      @JsonProperty(required = true) String orderId,
      Optional<String> noticeId) {}

  /** What the merchant answered: the HTTP status, or why there was none. */
  public record Redelivered(String noticeId, String answer) {}

  /**
   * A POST of the caller's making.
   *
   * @param url where to; absent for the merchant's address for {@code serviceType}
   * @param body sent as it is, in UTF-8
   * @param secretKey signs in place of the merchant's key
   * @param ccid named in the header in place of the merchant's
   * @param contentHmac the whole header in place of a computed one
   */
  public record Forgery(
      @JsonProperty(required = true) String merchant,
      Optional<String> url,
      Optional<String> serviceType,
      @JsonProperty(required = true) String body,
      Optional<String> secretKey,
      Optional<String> ccid,
      Optional<String> contentHmac) {}

  /** What the merchant answered: the HTTP status, or why there was none. */
  public record Forged(String answer, boolean accepted) {}

  /** Sends what was published for an order once more. Answers when the merchant has. */
  @POST
  @Path("redeliver")
  public List<Redelivered> redeliver(Redelivery redelivery) {
    if (redelivery == null) {
      throw new BadRequestException("give {\"merchant\": ..., \"orderId\": ...}");
    }
    Merchant merchant = merchant(redelivery.merchant());
    List<NoticeRecord> entries =
        books.find(merchant, redelivery.orderId()).stream()
            .flatMap(book -> book.notices().stream())
            .filter(entry -> redelivery.noticeId().map(entry.id()::equals).orElse(true))
            .toList();
    if (entries.isEmpty()) {
      throw new NotFoundException("nothing was published for " + redelivery.orderId());
    }
    return entries.stream()
        .map(entry -> new Redelivered(entry.id(), notices.redeliver(entry)))
        .toList();
  }

  /** Sends anything to anywhere, signed with any key: what a forger could do and more. */
  @POST
  @Path("forged")
  public Forged forge(Forgery forgery) throws InterruptedException {
    if (forgery == null) {
      throw new BadRequestException("give {\"merchant\": ..., \"url\": ..., \"body\": ...}");
    }
    Merchant merchant = merchant(forgery.merchant());
    String url =
        forgery
            .url()
            .or(() -> forgery.serviceType().flatMap(merchant::pushUrl))
            .orElseThrow(() -> new BadRequestException("give url or serviceType"));
    byte[] body = forgery.body().getBytes(StandardCharsets.UTF_8);
    PushClient.Answer answer = client.post(url, header(forgery, merchant, body), body);
    return new Forged(answer.text(), answer.accepted());
  }

  private static String header(Forgery forgery, Merchant merchant, byte[] body) {
    if (forgery.contentHmac().isPresent()) {
      return forgery.contentHmac().get();
    }
    try {
      MerchantKey key = forgery.secretKey().map(MerchantKey::new).orElse(merchant.key());
      return ContentHmac.of(forgery.ccid().orElse(merchant.ccid()), key, body);
    } catch (IllegalArgumentException malformed) {
      throw new BadRequestException(malformed.getMessage(), malformed);
    }
  }

  private Merchant merchant(String name) {
    return merchants
        .byName(name)
        .orElseThrow(() -> new NotFoundException("no such merchant: " + name));
  }
}
