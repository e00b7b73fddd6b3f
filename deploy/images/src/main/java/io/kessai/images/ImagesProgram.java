package io.kessai.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ./kessai images}: makes all images, and prints each with its digest. */
public final class ImagesProgram {
  private ImagesProgram() {}

  /**
   * Makes them.
   *
   * @param arguments the project's root, the base image, the tag, and the registry to push to or
   *     nothing, for files under {@code target/images}
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, InvalidImageReferenceException {
    Path root = Path.of(arguments[0]);
    String base = arguments[1];
    String tag = arguments[2];
    for (Program program : Program.values()) {
      ProgramImage image = new ProgramImage(program, root, base, tag);
      JibContainer made =
          arguments.length > 3
              ? image.make(registry(arguments[3] + "/" + program.title() + ":" + tag))
              : image.make(file(root, program, tag));
      System.out.println(made.getTargetImage() + " " + made.getDigest());
    }
  }

  /** The image as a file that {@code docker load} and its like take. */
  static Containerizer file(Path root, Program program, String tag)
      throws IOException, InvalidImageReferenceException {
    Path folder = Files.createDirectories(root.resolve("target/images"));
    Path file = folder.resolve(program.title() + ".tar");
    return Containerizer.to(TarImage.at(file).named("kessai/" + program.title() + ":" + tag))
        .setToolName("kessai");
  }

  /** Credentials are those that {@code docker login} left. */
  private static Containerizer registry(String name) throws InvalidImageReferenceException {
    ImageReference reference = ImageReference.parse(name);
    return Containerizer.to(
            RegistryImage.named(reference)
                .addCredentialRetriever(
                    CredentialRetrieverFactory.forImage(reference, ImagesProgram::quiet)
                        .dockerConfig()))
        .setToolName("kessai");
  }

  private static void quiet(LogEvent event) {
    // Jib tells where it looks for credentials; nobody asked.
  }
}
