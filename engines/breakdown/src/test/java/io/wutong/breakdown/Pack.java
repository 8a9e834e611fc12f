package io.wutong.breakdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The real dictionary and demo documents of the repository, and the units of these tests. */
final class Pack {
  private static final Path ROOT = Path.of("../..");
  static final Path DICTIONARY_FILE = ROOT.resolve("packs/breakdown/dictionary.yaml");
  static final Path DOCUMENTS = ROOT.resolve("packs/zone-demo/documents");
  static final Path RESULTS = ROOT.resolve("bench/results/breakdown.md");
  static final Path RESOURCES = Path.of("src/test/resources");

  private Pack() {}

  static Dictionary dictionary() {
    return DictionaryYaml.read(read(DICTIONARY_FILE));
  }

  static List<UnitName> units() {
    return DictionaryYaml.readUnits(read(RESOURCES.resolve("units.yaml")));
  }

  static Breakdown breakdown() {
    return Breakdown.of(dictionary(), units());
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
