package io.kessai.method.oricosc;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.Flaws;
import io.kessai.method.JapaneseText;
import io.kessai.method.PaymentDetails;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What an application for shopping credit needs beyond order and amount (protocol section 3.9). The
 * total of the items is the order's amount less the carriage, and is not asked for.
 *
 * @param oricoOrderNo the order's number at Orico
 * @param userNo the consumer's number at the shop, or {@code null}
 * @param items what is bought
 * @param carriage in yen with tax; {@code null} reads as none
 * @param deposit what the consumer pays down, in yen; {@code null} reads as nothing
 * @param shippingZipCode where it is sent, such as {@code 100-0001}
 * @param contract the merchant's terms with Orico, or {@code null} for the registered ones
 */
public record OricoscDetails(
    String oricoOrderNo,
    String userNo,
    List<Item> items,
    Long carriage,
    Long deposit,
    String shippingZipCode,
    Contract contract)
    implements PaymentDetails {

  private static final long MAX_AMOUNT = 99_999_999;
  private static final int MAX_ITEMS = 5;
  private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
  private static final Pattern ORDER_NO = Pattern.compile("[A-Za-z0-9]{1,20}");
  private static final Pattern USER_NO = Pattern.compile("[!-~]{1,20}");
  private static final Pattern ZIP_CODE = Pattern.compile("[0-9]{3}-[0-9]{4}");

  /** Copies the items. */
  public OricoscDetails {
    items = items == null ? List.of() : items.stream().toList();
  }

  /**
   * One line of what is bought.
   *
   * @param name as the consumer reads it at Orico
   * @param count how many
   * @param amount its price in yen with tax; negative for a discount
   */
  public record Item(String name, Integer count, Long amount) {
    private static final int MAX_NAME_BYTES = 256;
    private static final int MAX_COUNT = 999;
    private static final long MIN_AMOUNT = -9_999_999;
    private static final Pattern NAME = Pattern.compile("\\P{Cntrl}+");

    private boolean isComplete() {
      return count != null && amount != null;
    }

    private void check(Flaws flaws, String path) {
      flaws
          .check(
              path + ".name",
              JapaneseText.fits(name, MAX_NAME_BYTES) && NAME.matcher(name).matches(),
              "must be 1 to 256 bytes in Shift_JIS, without control characters")
          .check(
              path + ".count",
              count != null && count >= 1 && count <= MAX_COUNT,
              "must be from 1 to " + MAX_COUNT)
          .check(
              path + ".amount",
              amount != null && amount >= MIN_AMOUNT && amount <= MAX_AMOUNT,
              "must be from " + MIN_AMOUNT + " to " + MAX_AMOUNT);
    }
  }

  /**
   * The merchant's terms with Orico, for a merchant that has several.
   *
   * @param handlingContractNo {@code null} for the registered one
   * @param memberStoreNo {@code null} for the registered one
   * @param contractDocumentKbn whether there is a contract on paper; {@code null} for the
   *     registered
   * @param webDescriptionId Orico's number of the product; {@code null} for the registered one
   */
  public record Contract(
      String handlingContractNo,
      String memberStoreNo,
      String contractDocumentKbn,
      String webDescriptionId) {
    private static final Pattern CONTRACT_NO = Pattern.compile("[A-Za-z0-9]{1,3}");
    private static final Pattern STORE_NO = Pattern.compile("[0-9]{1,8}");
    private static final Pattern DOCUMENT = Pattern.compile("[0-9]");
    private static final Pattern DESCRIPTION = Pattern.compile("[A-Za-z0-9]{1,4}");

    private void check(Flaws flaws) {
      flaws
          .optional(
              "details.contract.handlingContractNo",
              handlingContractNo,
              CONTRACT_NO,
              "must be 1 to 3 letters or digits")
          .optional(
              "details.contract.memberStoreNo", memberStoreNo, STORE_NO, "must be 1 to 8 digits")
          .optional(
              "details.contract.contractDocumentKbn",
              contractDocumentKbn,
              DOCUMENT,
              "must be one digit")
          .optional(
              "details.contract.webDescriptionId",
              webDescriptionId,
              DESCRIPTION,
              "must be 1 to 4 letters or digits");
    }
  }

  @Override
  public List<Flaw> flaws(OrderId order, Opening opening) {
    Money money = opening.money();
    Flaws flaws =
        new Flaws()
            .required(
                "orderId", order.value(), ORDER_ID, "must be letters, digits, '-' and '_' only")
            .check(
                "amount",
                money.amount() >= 1 && money.amount() <= MAX_AMOUNT,
                "must be from 1 to " + MAX_AMOUNT)
            .check("currency", money.currency().equals(Money.yen(0).currency()), "must be JPY")
            .required(
                "details.oricoOrderNo", oricoOrderNo, ORDER_NO, "must be 1 to 20 letters or digits")
            .optional(
                "details.userNo",
                userNo,
                USER_NO,
                "must be 1 to 20 half-width letters, digits or signs")
            .check(
                "details.carriage",
                carriageYen() >= 0 && carriageYen() < money.amount(),
                "must be from 0, and less than the amount")
            .check(
                "details.deposit",
                depositYen() >= 0 && depositYen() < money.amount(),
                "must be from 0, and less than the amount")
            .required(
                "details.shippingZipCode", shippingZipCode, ZIP_CODE, "must be like 999-9999");
    checkItems(flaws, money.amount() - carriageYen());
    if (contract != null) {
      contract.check(flaws);
    }
    return flaws.all();
  }

  private void checkItems(Flaws flaws, long total) {
    boolean listed =
        !items.isEmpty() && items.size() <= MAX_ITEMS && items.stream().noneMatch(Objects::isNull);
    flaws.check("details.items", listed, "must hold 1 to 5 items");
    if (!listed) {
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      items.get(i).check(flaws, "details.items[" + i + "]");
    }
    flaws.check(
        "details.items",
        addUpTo(total),
        "must add up to the amount less the carriage, the amounts as of one piece or of the line");
  }

  /**
   * Public material leaves open whether an item's amount is that of one piece: either will do. Of
   * an item without count or amount its own flaw says enough.
   */
  private boolean addUpTo(long total) {
    return !items.stream().allMatch(Item::isComplete)
        || items.stream().mapToLong(Item::amount).sum() == total
        || items.stream().mapToLong(item -> item.count() * item.amount()).sum() == total;
  }

  long carriageYen() {
    return carriage == null ? 0 : carriage;
  }

  long depositYen() {
    return deposit == null ? 0 : deposit;
  }

  /** Hides what is bought, by whom, and where it goes. */
  @Override
  public String toString() {
    return "OricoscDetails[oricoOrderNo=" + oricoOrderNo + ", items=" + items.size() + "]";
  }
}
