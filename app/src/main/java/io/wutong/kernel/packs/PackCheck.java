package io.wutong.kernel.packs;

import io.wutong.kernel.packs.model.DemoReader;
import io.wutong.kernel.packs.model.PackFolder;
import io.wutong.kernel.packs.model.PackReader;
import io.wutong.rules.Rulebook;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code pack check DIR}: says what is wrong with packs, without a server and a database. */
public final class PackCheck {

  private PackCheck() {}

  /**
   * Checks a folder of packs, or one pack's own folder.
   *
   * @return 0 when all is well, 1 when something is wrong, 2 when there is nothing to check
   */
  public static int run(String[] args, PrintStream out) {
    String wrongFolder = wrongFolder(args);
    if (!wrongFolder.isEmpty()) {
      out.println(wrongFolder);
      return 2;
    }
    List<PackFolder.Source> sources = PackFolder.sources(Path.of(args[0]));
    Rulebook rulesets = rulesets(Path.of(args[0]));
    if (sources.isEmpty() && rulesets.rulesets().isEmpty() && rulesets.problems().isEmpty()) {
      out.printf("%s holds no pack.yaml%n", args[0]);
      return 2;
    }
    List<PackReader.Reading> readings = PackReader.readAll(sources);
    List<PackProblem> problems = new ArrayList<>();
    readings.forEach(reading -> problems.addAll(reading.problems()));
    List<Pack> packs = readings.stream().map(PackReader.Reading::pack).toList();
    if (problems.isEmpty()) {
      problems.addAll(DemoReader.check(Path.of(args[0]), packs));
    }
    int wrong = problems.size() + rulesets.problems().size();
    if (wrong > 0) {
      problems.forEach(out::println);
      rulesets.problems().forEach(out::println);
      out.printf("%d problem%s%n", wrong, wrong == 1 ? "" : "s");
      return 1;
    }
    int kinds = packs.stream().mapToInt(pack -> pack.kinds().size()).sum();
    int units =
        packs.stream()
            .map(Pack::zone)
            .mapToInt(zone -> zone == null ? 0 : zone.units().size())
            .sum();
    out.printf(
        "ok: %d kinds, %d units in %d packs; %d rulesets%n",
        kinds, units, packs.size(), rulesets.rulesets().size());
    return 0;
  }

  private static String wrongFolder(String[] args) {
    if (args.length != 1) {
      return "usage: pack check DIR   a folder of packs, or one pack's own folder";
    }
    return Files.isDirectory(Path.of(args[0]))
        ? ""
        : args[0] + " is no folder. Maybe name packs, or one pack's own as packs/supervision.";
  }

  private static Rulebook rulesets(Path folder) {
    try {
      return Rulebook.inPacks(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
