package io.kessai.suite.law;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.kessai.suite.law.Looks.has;
import static io.kessai.suite.law.Looks.haveNo;
import static io.kessai.suite.law.Looks.part;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may know whom. */
final class BoundaryLaws {
  private static final List<String> SERVICES =
      List.of("paymentapi", "receiver", "order", "reconciliation");
  private static final List<String> CORE =
      List.of("fact", "gateway", "method", "outbox", "seal", "rate", "token", "trace");

  /** Each part and the others that it may use. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("fact", Set.of()),
          Map.entry("gateway", Set.of("fact")),
          Map.entry("method", Set.of("fact", "gateway")),
          Map.entry("outbox", Set.of("trace")),
          Map.entry("seal", Set.of()),
          Map.entry("rate", Set.of()),
          Map.entry("token", Set.of("gateway")),
          Map.entry("trace", Set.of("fact")),
          Map.entry("paymentapi", Set.copyOf(CORE)),
          Map.entry("receiver", Set.of("fact", "gateway", "trace")),
          Map.entry("order", Set.copyOf(CORE)),
          Map.entry("reconciliation", Set.of("fact", "gateway", "method", "trace")),
          Map.entry("simulator", Set.of()),
          Map.entry("storefront", Set.of("client")),
          Map.entry("servers", Set.of()),
          Map.entry("images", Set.of()),
          Map.entry("suite", Set.of("servers")),
          Map.entry("bare", Set.of()),
          Map.entry("benchmark", Set.of("suite", "servers")));

  /** What is no method but shared, and the methods that share it. */
  private static final Map<String, Set<String>> SHARED =
      Map.of("credit", Set.of("card", "mpi"), "entry", Set.of("upop", "alipay"));

  private static final Set<String> FOR_READERS = Set.of("NoticeReader", "Methods");
  private static final List<String> HTTP_CLIENTS =
      List.of(
          "java.net.http.",
          "io.kessai.client.",
          "jakarta.ws.rs.client.",
          "org.eclipse.microprofile.rest.client.",
          "io.vertx.ext.web.client.",
          "io.vertx.core.http.HttpClient",
          "org.apache.http.",
          "okhttp3.");

  private BoundaryLaws() {}

  static List<Law> all() {
    return List.of(
        new Law(
            "a service uses no other service's classes",
            "strangers",
            root -> keepToThemselves(root, SERVICES)),
        new Law(
            "simulator and storefront use nothing of ours but the client",
            "ours",
            root -> keepToThemselves(root, List.of("simulator", "storefront"))),
        new Law("the core knows nobody who uses it", "core", root -> keepToThemselves(root, CORE)),
        new Law(
            "launcher, servers and benchmark know no service",
            "launcher",
            root -> keepToThemselves(root, List.of("suite", "servers", "benchmark", "bare"))),
        new Law("every class belongs to a part", "nowhere", BoundaryLaws::belongSomewhere),
        new Law(
            "order-service sees of the methods only what reads notices",
            "readers",
            BoundaryLaws::seeOnlyReaders),
        new Law("a method is known to itself alone", "methods", BoundaryLaws::hideMethods),
        new Law("HTTP goes out only where named", "http", BoundaryLaws::fetch, mayFetch()),
        new Law("packages have no cycles", "cycle", BoundaryLaws::haveNoCycles));
  }

  private static ArchRule keepToThemselves(String root, List<String> parts) {
    return classes()
        .that(Looks.classes("in " + parts, each -> parts.contains(part(root, each))))
        .should(
            haveNo(
                "use what they may not",
                (from, to) -> {
                  String target = part(root, to);
                  String own = part(root, from);
                  return !target.isEmpty()
                      && !target.equals(own)
                      && !MAY_USE.getOrDefault(own, Set.of()).contains(target);
                }));
  }

  private static ArchRule belongSomewhere(String root) {
    return classes()
        .should()
        .resideInAnyPackage(
            MAY_USE.keySet().stream().map(part -> root + "." + part + "..").toArray(String[]::new));
  }

  private static ArchRule seeOnlyReaders(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".order..")
        .should(
            haveNo(
                "see more of a method than how it reads notices",
                (from, to) ->
                    part(root, to).equals("method") && !FOR_READERS.contains(to.getSimpleName())));
  }

  private static ArchRule hideMethods(String root) {
    String methods = root + ".method";
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            haveNo(
                "know a method's package",
                (from, to) -> {
                  String target = part(methods, to);
                  String own = part(methods, from);
                  return !target.isEmpty()
                      && !target.equals(own)
                      && !SHARED.getOrDefault(target, Set.of()).contains(own);
                }));
  }

  private static ArchRule fetch(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(haveNo("fetch by HTTP", (from, to) -> isHttpClient(to) || isRestClient(to)));
  }

  private static boolean isHttpClient(JavaClass type) {
    return HTTP_CLIENTS.stream().anyMatch(type.getName()::startsWith)
        || type.getName().equals("java.net.HttpURLConnection");
  }

  private static boolean isRestClient(JavaClass type) {
    return type.getSimpleName().equals("RegisterRestClient") || has(type, "RegisterRestClient");
  }

  private static Map<String, String> mayFetch() {
    return Map.ofEntries(
        Map.entry("gateway.GatewayClient", "our one door to the payment server"),
        Map.entry("gateway.BoundedBody", "reads that door's answers, up to a bound"),
        Map.entry("order.webhook.WebhookClient", "storefronts are sent webhooks"),
        Map.entry("order.webhook.Answer", "reads how those are answered"),
        Map.entry("storefront.api.PaymentsClient", "the shop uses the public REST"),
        Map.entry("storefront.api.OrdersClient", "the shop uses the public REST"),
        Map.entry("storefront.api.Services", "signs what these two send"),
        Map.entry("simulator.push.PushClient", "the payment server sends notices"),
        Map.entry("servers.Servers", "asks the process that runs the servers for a database"),
        Map.entry("benchmark.stage.Http", "prepares what is measured, and looks at it"),
        Map.entry("suite.RunningPart", "asks a part whether it is ready"),
        Map.entry("suite.Suite", "hands the parts the client with which they are asked"));
  }

  private static ArchRule haveNoCycles(String root) {
    return SlicesRuleDefinition.slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass each) {
                return part(root, each).isEmpty()
                    ? SliceIdentifier.ignore()
                    : SliceIdentifier.of(each.getPackageName());
              }

              @Override
              public String getDescription() {
                return "packages under " + root;
              }
            })
        .namingSlices("$1")
        .should()
        .beFreeOfCycles();
  }
}
