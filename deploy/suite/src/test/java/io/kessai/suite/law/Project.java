package io.kessai.suite.law;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The project as it lies on disk: its modules, their classes, its files. */
final class Project {
  /** The package that all of it stands in. */
  static final String ROOT_PACKAGE = "io.kessai";

  private static final Path ROOT = Path.of(System.getProperty("suite.root"));
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", ".vscode");
  private static final List<String> MODULES = readModules();
  private static final JavaClasses CLASSES = importClasses(MODULES);

  private Project() {}

  /** The modules that have sources, as folders under the root. */
  static List<String> modules() {
    return MODULES;
  }

  static Path path(String relative) {
    return ROOT.resolve(relative);
  }

  static String read(String relative) {
    try {
      return Files.readString(path(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The main classes of all modules, as built. */
  static JavaClasses classes() {
    return CLASSES;
  }

  /** The main classes of one module, as built. */
  static JavaClasses classes(String module) {
    return importClasses(List.of(module));
  }

  /** Every file of the project but what builds and tools leave behind, relative to the root. */
  static List<String> files() {
    List<String> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          ROOT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = ROOT.relativize(file).toString();
              // In a second work tree .git is a file, and it names a path of its machine.
              if (!NOT_OURS.contains(name)) {
                files.add(name);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().sorted().toList();
  }

  private static List<String> readModules() {
    return MODULE
        .matcher(read("pom.xml"))
        .results()
        .map(found -> found.group(1))
        .filter(module -> Files.isDirectory(path(module).resolve("src/main/java")))
        .toList();
  }

  private static JavaClasses importClasses(List<String> modules) {
    return new ClassFileImporter()
        .importPaths(
            modules.stream().map(module -> path(module).resolve("target/classes")).toList());
  }
}
