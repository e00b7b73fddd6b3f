package io.kessai.suite.chaos;

import io.kessai.suite.chaos.Errand.Will;
import io.kessai.suite.story.PaymentServer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** A way to pay, as far as chaos needs to know it. */
enum Journey {
  /** A card that is approved or declined by its answer. */
  CARD("card", "capture", "capture-in-part", "cancel", "refund") {
    @Override
    String details(PaymentServer paymentServer, Errand errand) {
      String card = errand.will() == Will.FAILS ? PaymentServer.OVER_LIMIT : PaymentServer.APPROVED;
      return "{\"token\":\"" + paymentServer.tokenFor(card) + "\"}";
    }
  },
  /** A card whose consumer must authenticate. */
  SECURE_CARD("mpi", "capture", "capture-in-part", "cancel", "refund") {
    @Override
    String details(PaymentServer paymentServer, Errand errand) {
      return """
          {"token":"%s","mode":"company","cardholderName":"TARO YAMADA",
           "browser":{"accept":"text/html","userAgent":"Chaos/1.0"}}"""
          .formatted(paymentServer.tokenFor(PaymentServer.CHALLENGED));
    }

    @Override
    List<String> consumer(Will will) {
      return does(will, "approve", "fail");
    }
  },
  /** A convenience store: paid at its till, or not in time, or given up by the shop before. */
  STORE("cvs", "cancel-unpaid") {
    @Override
    String details(PaymentServer paymentServer, Errand errand) {
      return """
          {"store":"sej","name1":"山田","name2":"太郎","kana":"ヤマダタロウ","telNo":"03-0000-0000",
           "payLimit":"%s","payLimitHhmm":"23:30"}"""
          .formatted(inThreeDays());
    }

    @Override
    List<String> consumer(Will will) {
      return does(will, "pay", "");
    }

    @Override
    List<String> behind(Will will) {
      return will.pays() ? List.of("/simulator/consumer/cvs/demo/%s/fix") : EXPIRES;
    }
  },
  /** Three numbers, paid at an ATM. */
  PAY_EASY("bank") {
    @Override
    String details(PaymentServer paymentServer, Errand errand) {
      return bank("number");
    }

    @Override
    List<String> consumer(Will will) {
      return does(will, "pay", "");
    }

    @Override
    List<String> behind(Will will) {
      return will.pays() ? List.of() : EXPIRES;
    }
  },
  /** The payment server's page of banks. */
  BANK_LINK("bank") {
    @Override
    String details(PaymentServer paymentServer, Errand errand) {
      return bank("link");
    }

    @Override
    List<String> consumer(Will will) {
      return will.pays() ? List.of("choose", "pay") : List.of();
    }

    @Override
    List<String> behind(Will will) {
      return will.pays() ? List.of() : EXPIRES;
    }
  },
  /** UnionPay's own pages. */
  UNION_PAY("upop", "capture", "cancel", "refund") {
    @Override
    String details(PaymentServer paymentServer, Errand errand) {
      return "{\"customerIp\":\"203.0.113.7\"}";
    }

    @Override
    List<String> consumer(Will will) {
      return does(will, "pay", "fail");
    }
  },
  /** PayPal's login, then the shop's last word, then PayPal's statement. */
  PAYPAL("paypal", "complete", "capture", "cancel", "refund") {
    @Override
    String details(PaymentServer paymentServer, Errand errand) {
      return "{}";
    }

    @Override
    List<String> consumer(Will will) {
      return does(will, "approve", "cancel");
    }
  },
  /** Alipay takes the money at once. */
  ALIPAY("alipay", "refund") {
    @Override
    String details(PaymentServer paymentServer, Errand errand) {
      return "{\"commodityName\":\"有田焼の茶碗\"}";
    }

    @Override
    List<String> consumer(Will will) {
      return does(will, "pay", "fail");
    }
  },
  /** One payment on a carrier's bill. */
  CARRIER("carrier", "capture", "cancel", "refund") {
    @Override
    String details(PaymentServer paymentServer, Errand errand) {
      return """
          {"carrier":"docomo","accounting":"one-time","terminal":"smartphone",
           "item":{"type":"goods","info":"表示ソフト～①"}}""";
    }

    @Override
    List<String> consumer(Will will) {
      return does(will, "approve", "cancel");
    }
  },
  /** Shopping credit: applied for, then screened. */
  SHOPPING_CREDIT("oricosc") {
    @Override
    String details(PaymentServer paymentServer, Errand errand) {
      return """
          {"oricoOrderNo":"ORD1","userNo":"member-77","carriage":0,"shippingZipCode":"100-0001",
           "items":[{"name":"表面ソファー～①","count":1,"amount":%d}]}"""
          .formatted(errand.amount());
    }

    @Override
    List<String> consumer(Will will) {
      return does(will, "apply", "give-up");
    }
  };

  private static final List<String> EXPIRES = List.of("/simulator/books/demo/%s/expire");

  private final String method;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of makes immutable sets
  private final Set<String> offers;

  Journey(String method, String... offers) {
    this.method = method;
    this.offers = Set.of(offers);
  }

  String method() {
    return method;
  }

  /** Whether a shop may ask this of it when all goes well. */
  boolean offers(String what) {
    return offers.contains(what);
  }

  /** The details that open an order; what they hold may be good only once. */
  abstract String details(PaymentServer paymentServer, Errand errand);

  /** What the consumer does at the payment server's pages, one after the other. */
  List<String> consumer(Will will) {
    return List.of();
  }

  /** What happens behind the payment server's doors then: addresses of its controls. */
  List<String> behind(Will will) {
    return List.of();
  }

  private static List<String> does(Will will, String pays, String fails) {
    return switch (will) {
      case PAYS, PAYS_AND_LEAVES -> List.of(pays);
      case FAILS -> fails.isEmpty() ? List.of() : List.of(fails);
      case STAYS_AWAY -> List.of();
    };
  }

  private static String bank(String way) {
    return """
        {"way":"%s","name1":"決済","name2":"花子","kana1":"ケッサイ","kana2":"ハナコ",
         "contents":"お買い物代金","contentsKana":"オカイモノダイキン","payLimit":"%s"}"""
        .formatted(way, inThreeDays());
  }

  private static LocalDate inThreeDays() {
    return LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(3);
  }
}
