package io.wutong.kernel.packs.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The packs in a folder: one folder per system, each with a {@code pack.yaml}. */
public final class PackFolder {

  /**
   * A file before it is read.
   *
   * @param label what to call it in problems
   * @param system the name of its folder
   */
  public record Source(String label, String system, byte[] yaml) {}

  private PackFolder() {}

  /** The sources below the folder, by system; of a folder that is a pack itself, that one. */
  public static List<Source> sources(Path folder) {
    List<Source> found = new ArrayList<>();
    try (Stream<Path> below = Files.list(folder)) {
      if (Files.isRegularFile(folder.resolve("pack.yaml"))) {
        return List.of(source(folder));
      }
      for (Path each : below.sorted().toList()) {
        if (Files.isRegularFile(each.resolve("pack.yaml"))) {
          found.add(source(each));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder %s cannot be read".formatted(folder), e);
    }
    return List.copyOf(found);
  }

  private static Source source(Path folder) throws IOException {
    Path file = folder.resolve("pack.yaml");
    String system = folder.toAbsolutePath().normalize().getFileName().toString();
    return new Source(file.toString(), system, Files.readAllBytes(file));
  }
}
