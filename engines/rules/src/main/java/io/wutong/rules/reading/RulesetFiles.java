package io.wutong.rules.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds ruleset files: one, those of a folder, or those in the {@code rulesets} folders of packs.
 */
public final class RulesetFiles {
  private static final String FOLDER = "rulesets";

  /**
   * One file.
   *
   * @param label what to call it in problems
   */
  public record Source(String label, byte[] yaml) {}

  private RulesetFiles() {}

  /** In the order of their paths. */
  public static List<Source> list(Path place) throws IOException {
    if (!Files.exists(place)) {
      throw new NoSuchFileException(place.toString());
    }
    List<Source> sources = new ArrayList<>();
    for (Path file : Files.isDirectory(place) ? inFolder(place) : List.of(place)) {
      sources.add(new Source(file.toString(), Files.readAllBytes(file)));
    }
    return sources;
  }

  /** Only what lies in a pack's own folder of rulesets, or in those of the packs in a folder. */
  public static List<Source> inPacks(Path folder) throws IOException {
    List<Source> sources = new ArrayList<>();
    List<Path> packs = new ArrayList<>(List.of(folder));
    packs.addAll(sorted(folder));
    for (Path pack : packs) {
      if (Files.isDirectory(pack.resolve(FOLDER))) {
        sources.addAll(list(pack.resolve(FOLDER)));
      }
    }
    return sources;
  }

  private static List<Path> inFolder(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    if (folder.toAbsolutePath().normalize().endsWith(FOLDER)) {
      addYaml(folder, files);
    } else if (Files.isDirectory(folder.resolve(FOLDER))) {
      addYaml(folder.resolve(FOLDER), files);
    } else {
      for (Path pack : sorted(folder)) {
        if (Files.isDirectory(pack.resolve(FOLDER))) {
          addYaml(pack.resolve(FOLDER), files);
        }
      }
      if (files.isEmpty()) {
        addYaml(folder, files);
      }
    }
    return files;
  }

  private static void addYaml(Path folder, List<Path> files) throws IOException {
    for (Path file : sorted(folder)) {
      if (file.getFileName().toString().endsWith(".yaml")) {
        files.add(file);
      }
    }
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }
}
