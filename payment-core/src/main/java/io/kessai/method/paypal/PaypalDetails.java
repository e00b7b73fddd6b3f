package io.kessai.method.paypal;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.Flaws;
import io.kessai.method.PaymentDetails;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a PayPal payment may say beyond order and amount.
 *
 * @param description what PayPal's page calls the purchase, at most 127 bytes in UTF-8; {@code
 *     null} for nothing
 * @param headerImageUrl the picture above PayPal's page, at most 127 characters; {@code null} for
 *     PayPal's own
 * @param shipping where the goods go; {@code null} where PayPal shall not show it
 */
public record PaypalDetails(String description, String headerImageUrl, Shipping shipping)
    implements PaymentDetails {

  private static final long MOST_YEN = 1_000_000;
  private static final int DESCRIPTION_BYTES = 127;
  private static final Pattern IMAGE = Pattern.compile("https://[!-~]{1,119}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern POSTAL_CODE = Pattern.compile("[0-9A-Za-z -]{1,20}");
  private static final Pattern PHONE = Pattern.compile("[0-9+() -]{1,20}");
  private static final Money MOST = Money.yen(MOST_YEN);

  /**
   * A person's address; lengths in bytes of UTF-8.
   *
   * @param name at most 32
   * @param street1 at most 100
   * @param street2 at most 100, or {@code null}
   * @param city at most 40
   * @param state at most 40, or {@code null}
   * @param country two capital letters, or {@code null}
   * @param postalCode at most 20
   * @param phone at most 20, or {@code null}
   */
  public record Shipping(
      String name,
      String street1,
      String street2,
      String city,
      String state,
      String country,
      String postalCode,
      String phone) {

    private static final String AT = "details.shipping.";
    private static final int NAME_BYTES = 32;
    private static final int STREET_BYTES = 100;
    private static final int CITY_BYTES = 40;

    private void check(Flaws flaws) {
      flaws
          .check(AT + "name", fits(name, NAME_BYTES), "must be 1 to 32 bytes")
          .check(AT + "street1", fits(street1, STREET_BYTES), "must be 1 to 100 bytes")
          .check(AT + "street2", street2 == null || fits(street2, STREET_BYTES), says(100))
          .check(AT + "city", fits(city, CITY_BYTES), "must be 1 to 40 bytes")
          .check(AT + "state", state == null || fits(state, CITY_BYTES), says(40))
          .optional(AT + "country", country, COUNTRY, "must be two capital letters, such as JP")
          .required(AT + "postalCode", postalCode, POSTAL_CODE, "must be 1 to 20 digits or letters")
          .optional(AT + "phone", phone, PHONE, "must be 1 to 20 digits");
    }

    private static String says(int bytes) {
      return "must be left out or 1 to " + bytes + " bytes";
    }

    /** Hides the person. */
    @Override
    public String toString() {
      return "Shipping[]";
    }
  }

  @Override
  public List<Flaw> flaws(OrderId order, Opening opening) {
    Money money = opening.money();
    boolean yen = money.currency().equals(MOST.currency());
    Flaws flaws =
        new Flaws()
            .check("currency", yen, "must be JPY for PayPal")
            .check(
                "amount",
                !yen || (money.amount() >= 1 && !money.exceeds(MOST)),
                "must be 1 to 1000000 yen for PayPal")
            .check(
                "details.description",
                description == null || fits(description, DESCRIPTION_BYTES),
                "must be 1 to 127 bytes in UTF-8, without control characters")
            .optional(
                "details.headerImageUrl",
                headerImageUrl,
                IMAGE,
                "must be an https address of at most 127 characters");
    if (shipping != null) {
      shipping.check(flaws);
    }
    return flaws.all();
  }

  private static boolean fits(String text, int bytes) {
    return text != null
        && !text.isBlank()
        && text.chars().noneMatch(Character::isISOControl)
        && text.getBytes(StandardCharsets.UTF_8).length <= bytes;
  }

  /** Hides what is bought and for whom. */
  @Override
  public String toString() {
    return "PaypalDetails[shipping=" + (shipping != null) + "]";
  }
}
