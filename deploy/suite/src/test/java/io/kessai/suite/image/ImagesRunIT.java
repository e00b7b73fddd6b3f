package io.kessai.suite.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import io.kessai.images.ImagesProgram;
import io.kessai.suite.Layout;
import io.kessai.suite.Part;
import io.kessai.suite.Suite;
import io.kessai.suite.story.Http;
import io.kessai.suite.story.PaymentServer;
import io.kessai.suite.story.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The images are made on a stand-in for a base, as none can be pulled here; then the whole suite
 * runs from what is in them, by their own commands.
 */
@Execution(ExecutionMode.SAME_THREAD)
class ImagesRunIT {
  private static final Path ROOT = Path.of(System.getProperty("suite.root"));
  private static final String JVM = "-Xmx320m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

  private static final Map<Part, UnpackedImage> IMAGES = new EnumMap<>(Part.class);

  @TempDir private static Path folder;

  @BeforeAll
  static void makeThem() throws Exception {
    Path note = Files.writeString(folder.resolve("os-release"), "NAME=\"stand-in\"\n");
    Jib.fromScratch()
        .addLayer(List.of(note), AbsoluteUnixPath.get("/etc"))
        .containerize(
            Containerizer.to(TarImage.at(base()).named("kessai/stand-in")).setToolName("kessai"));
    make(IMAGES);
  }

  @Test
  void aPaymentIsMadeByWhatIsInThem() {
    Layout layout =
        Layout.anywhere(ROOT.resolve("deploy/suite/target/images")).launchedBy(ImagesRunIT::launch);
    try (Suite suite = Suite.start(layout, line -> System.out.println("[images] " + line))) {
      Set<Path> before = files();
      Shop shop = new Shop(suite, "demo");
      PaymentServer paymentServer = new PaymentServer(suite.part(Part.SIMULATOR).address());
      String order = Shop.newOrder();

      Http.Response paid =
          shop.payByCard(order, 1200, true, paymentServer.tokenFor(PaymentServer.APPROVED));

      assertThat(paid.status()).as(paid.text()).isEqualTo(201);
      await().until(() -> shop.status(order).equals("captured"));
      assertThat(files()).as("they write nothing beside /tmp").isEqualTo(before);
    }
  }

  @Test
  void theyRunAsNobodyInParticularAndSayWhatTheyAre() {
    assertThat(IMAGES)
        .allSatisfy(
            (part, image) -> {
              assertThat(image.config().path("User").asText()).isEqualTo("10001:10001");
              assertThat(image.config().path("ExposedPorts").size()).isEqualTo(1);
              assertThat(label(image, "version")).isEqualTo("test");
              assertThat(label(image, "title")).isEqualTo("Kessai " + part.title());
              assertThat(image.layers()).as("base, libraries, framework, program").isEqualTo(4);
            });
  }

  @Test
  void madeAgainTheyAreTheSame() throws Exception {
    Map<Part, UnpackedImage> again = new EnumMap<>(Part.class);
    make(again);

    assertThat(again)
        .allSatisfy((part, image) -> assertThat(image.id()).isEqualTo(IMAGES.get(part).id()));
  }

  private static String label(UnpackedImage image, String name) {
    return image.config().path("Labels").path("org.opencontainers.image." + name).asText();
  }

  private static Path base() {
    return folder.resolve("base.tar");
  }

  private static void make(Map<Part, UnpackedImage> made) throws Exception {
    ImagesProgram.main(new String[] {ROOT.toString(), "tar://" + base(), "test"});
    for (Part part : Part.values()) {
      Path tar = ROOT.resolve("target/images").resolve(part.title() + ".tar");
      made.put(part, UnpackedImage.of(tar, Files.createTempDirectory(folder, part.title())));
    }
  }

  /** Nothing is given to it but what the chart gives: its configuration and the JVM's flags. */
  private static ProcessBuilder launch(Part part, Path settings) {
    UnpackedImage image = IMAGES.get(part);
    List<String> command = new ArrayList<>(image.command());
    // A real base brings the JVM; the stand-in brings none.
    command.set(0, System.getProperty("java.home") + "/bin/" + command.getFirst());
    ProcessBuilder process = new ProcessBuilder(command).directory(image.folder().toFile());
    process.environment().clear();
    process.environment().put("JAVA_TOOL_OPTIONS", JVM);
    process.environment().put("QUARKUS_CONFIG_LOCATIONS", settings.toUri().toString());
    return process;
  }

  private static Set<Path> files() {
    return IMAGES.values().stream()
        .flatMap(image -> walk(image.root()))
        .collect(Collectors.toSet());
  }

  private static Stream<Path> walk(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
