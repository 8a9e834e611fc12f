package io.wutong.kernel.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.packs.model.PackFolder;
import io.wutong.kernel.packs.model.PackReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packs of the house are in order, and the check says so without a server. */
class PackCheckTest {

  private static final Path PACKS = Path.of("..", "packs");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int check(String... args) {
    return PackCheck.run(args, new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theHousesOwnPacksAreInOrder() {
    assertThat(check(PACKS.toString())).as(said()).isZero();
    assertThat(said()).startsWith("ok: 8 kinds, 37 units in 2 packs; 14 rulesets");
  }

  @Test
  void saysWhereARulesetOfAPackIsWrong(@TempDir Path folder) throws Exception {
    Path rulesets = Files.createDirectories(folder.resolve("enterprises/rulesets"));
    String yaml = Files.readString(PACKS.resolve("enterprises/rulesets/tech-sme.yaml"));
    Path file = rulesets.resolve("tech-sme.yaml");
    Files.writeString(file, yaml.replace("{under: 10 %, points: 0}", "{under: 9 %, points: 0}"));
    assertThat(check(folder.toString())).isEqualTo(1);
    assertThat(said())
        .contains(file + ":")
        .contains(": there is a gap between this band and the one above it")
        .endsWith("2 problems\n");
  }

  @Test
  void saysWhereAPackIsWrong(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("demo"));
    Files.writeString(folder.resolve("demo/pack.yaml"), "system: demo\ntitel: x\n");
    assertThat(check(folder.toString())).isEqualTo(1);
    assertThat(said())
        .contains(folder.resolve("demo/pack.yaml") + ":2:1: unknown key 'titel'; Maybe 'title'.")
        .endsWith("2 problems\n");
  }

  @Test
  void checksTheDemoMattersToo(@TempDir Path folder) throws Exception {
    for (String file :
        List.of("supervision/pack.yaml", "zone-demo/pack.yaml", "zone-demo/matters.yaml")) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.copy(PACKS.resolve(file), folder.resolve(file));
    }
    Path matters = folder.resolve("zone-demo/matters.yaml");
    String text = Files.readString(matters);
    Files.writeString(matters, text.replaceFirst("lead: chuangxinju", "lead: chuangxin"));
    assertThat(check(folder.toString())).isEqualTo(1);
    assertThat(said()).contains("undeclared unit 'chuangxin'; Maybe 'chuangxinju'.");
  }

  @Test
  void asksForAFolder() {
    assertThat(check()).isEqualTo(2);
    assertThat(check("no-such-folder")).isEqualTo(2);
  }

  @Test
  void everyFigureOfSupervisionNamesItsMark() {
    for (Kind kind : kinds()) {
      for (ClockRule clock : kind.clocks()) {
        assertThat(clock.mark() == Mark.DESIGN || !clock.source().isEmpty()).isTrue();
      }
      for (LightRule rule : kind.lights().rules()) {
        assertThat(rule.mark() == Mark.DESIGN || !rule.source().isEmpty()).isTrue();
      }
      assertThat(kind.closeWhen()).as(kind.id()).isNotEmpty();
    }
  }

  @Test
  void nobodyInTheDemoZoneIsWithoutAPostAndEveryUnitThatWorksHasAnOfficer() {
    Zone zone =
        PackReader.readAll(PackFolder.sources(PACKS)).stream()
            .map(reading -> reading.pack().zone())
            .filter(found -> found != null)
            .findFirst()
            .orElseThrow();
    Set<String> holders =
        zone.units().stream()
            .flatMap(unit -> unit.posts().stream())
            .map(Zone.ZonePost::holder)
            .collect(Collectors.toSet());
    assertThat(zone.people()).allMatch(person -> holders.contains(person.login()));
    assertThat(zone.filling("wutong-demo-2022").accounts()).hasSizeGreaterThan(60);
  }

  private static List<Kind> kinds() {
    return PackReader.readAll(PackFolder.sources(PACKS)).stream()
        .flatMap(reading -> reading.pack().kinds().values().stream())
        .toList();
  }
}
