package io.kessai.suite.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * An image's file, unpacked as a container engine would.
 *
 * @param root its file system
 * @param id what it is made of: the digests of its layers, and its configuration
 * @param config the configuration's part of the same name
 * @param layers how many
 */
record UnpackedImage(Path root, String id, JsonNode config, int layers) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static UnpackedImage of(Path tar, Path into) throws IOException {
    Path archive = Files.createDirectories(into.resolve("archive"));
    Path root = Files.createDirectories(into.resolve("root"));
    unpack(tar, archive);
    JsonNode manifest = MAPPER.readTree(archive.resolve("manifest.json").toFile()).path(0);
    for (JsonNode layer : manifest.path("Layers")) {
      unpack(archive.resolve(layer.asText()), root);
    }
    String config = manifest.path("Config").asText();
    JsonNode described = MAPPER.readTree(archive.resolve(config).toFile());
    return new UnpackedImage(
        root,
        described.path("rootfs").toString() + described.path("config"),
        described.path("config"),
        manifest.path("Layers").size());
  }

  List<String> command() {
    return StreamSupport.stream(config.path("Entrypoint").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** Where the command is called, in its file system. */
  Path folder() {
    return root.resolve(config.path("WorkingDir").asText().substring(1));
  }

  private static void unpack(Path tar, Path into) throws IOException {
    Process process =
        new ProcessBuilder("tar", "-xf", tar.toString(), "-C", into.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException("tar could not unpack " + tar + ": " + said);
    }
  }
}
