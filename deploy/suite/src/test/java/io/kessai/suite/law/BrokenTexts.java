package io.kessai.suite.law;

/** Texts that must be caught; cut in two where they would be caught right here. */
enum BrokenTexts {
  LONG_FILE("order-service/src/main/java/Long.java", "// a line\n".repeat(251)),
  LONG_METHOD(
      "order-service/src/main/java/Long.java",
      "class Long {\n  void run() {\n" + "    step();\n".repeat(41) + "  }\n}\n"),
  TAB("docs/table.md", "a\tb\n"),
  CONSOLE("order-service/src/main/java/Loud.java", "    System.out.println(order);\n"),
  COMMENTED_OUT("order-service/src/main/java/Old.java", "    // orders.add(order);\n"),
  UNFINISHED("kessai", "# TO" + "DO later\n"),
  SLEEP("order-service/src/test/java/SlowTest.java", "    Thread" + ".sleep(100);\n"),
  DISABLED("order-service/src/test/java/OffTest.java", "  @Dis" + "abled\n  @Test\n"),
  HAND_MADE_REQUEST(
      "deploy/suite/src/test/java/io/kessai/suite/story/HandMadeIT.java",
      "    Http.postJson(URI.create(api + \"/merchants/demo/orders/1/payments/card\"), body);\n"),
  THIS_MACHINE("docs/notes.md", "See /wo" + "rk/notes.md.\n"),
  REGISTRY("settings.xml", "<url>https://repo1.mav" + "en.org/maven2</url>\n"),
  UNDOCUMENTED(
      "payment-core/src/main/java/Bare.java",
      "import java.util.List;\n\n@Singleton\npublic final class Bare {}\n"),
  PRIVATE_KEY("deploy/key.pem", "-----BEGIN RSA PRIVATE" + " KEY-----\nMIIEowIBAAKCAQEA\n"),
  SECRET_KEY("deploy/app.properties", "kessai.merchants.a.secret-key=" + "1f".repeat(32) + "\n"),
  CARD_NUMBER("order-service/src/main/java/Card.java", "  String n = \"4111111111111111\";\n"),
  SUPPRESSED_WITHOUT_REASON(
      "deploy/audit/suppressions.xml",
      "<suppress until=\"2027-01-31Z\"><notes> </notes><cve>CVE-2026-1</cve></suppress>\n"),
  SUPPRESSED_FOR_EVER(
      "deploy/audit/suppressions.xml",
      "<suppress>\n<notes>Not reached.</notes>\n<cve>CVE-2026-1</cve>\n</suppress>\n");

  private final String path;
  private final String text;

  BrokenTexts(String path, String text) {
    this.path = path;
    this.text = text;
  }

  String path() {
    return path;
  }

  String text() {
    return text;
  }
}
