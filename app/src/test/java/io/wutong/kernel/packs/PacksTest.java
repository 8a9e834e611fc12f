package io.wutong.kernel.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.WutongTest;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.packs.store.PackRows;
import io.wutong.kernel.people.Fillings;
import io.wutong.kernel.people.SmallZone;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.start.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A changed pack is an act, an old version stays readable, a bad one leaves the zone running. */
@WutongTest(alone = true)
class PacksTest {

  private static final String KIND = "supervision/meeting-item";
  private static final Path FOLDER = folder();
  private static final Path FILE = FOLDER.resolve("supervision/pack.yaml");

  @Autowired private Packs packs;
  @Autowired private PackActs acts;
  @Autowired private PackRows rows;
  @Autowired private Fillings fillings;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @DynamicPropertySource
  static void packs(DynamicPropertyRegistry registry) {
    registry.add("wutong.packs", FOLDER::toString);
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("packs");
      Files.createDirectories(folder.resolve("supervision"));
      Path from = Path.of("..", "packs", "supervision", "pack.yaml");
      Files.copy(from, folder.resolve("supervision/pack.yaml"));
      return folder;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void mend() throws IOException {
    Files.copy(
        Path.of("..", "packs", "supervision", "pack.yaml"),
        FILE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    asHouse(() -> {
      packs.start();
      return true;
    });
  }

  private static <T> T asHouse(Supplier<T> work) {
    return Acting.as(Actor.HOUSE, work::get);
  }

  private void edit(String from, String to) throws IOException {
    String text = Files.readString(FILE);
    assertThat(text).contains(from);
    Files.writeString(FILE, text.replace(from, to));
  }

  @Test
  void aMatterFindsTheVersionItWasDispatchedUnder() throws Exception {
    String old = packs.packHash("supervision");
    edit("会议议定事项", "议定事项");
    Reload shown = asHouse(() -> packs.reload(""));
    assertThat(shown.applied()).isFalse();
    assertThat(shown.differences())
        .singleElement()
        .satisfies(difference -> assertThat(difference.changed()).containsExactly(KIND));
    assertThat(packs.kind(KIND).title().zh()).isEqualTo("会议议定事项");

    assertThat(asHouse(() -> packs.reload(shown.bundle())).applied()).isTrue();

    assertThat(packs.kind(KIND).title().zh()).isEqualTo("议定事项");
    assertThat(packs.kind(KIND, old).title().zh()).isEqualTo("会议议定事项");
    assertThat(journal.bundle()).isEqualTo(shown.bundle());
    assertThat(asHouse(() -> journal.history(Ids.named("pack", "supervision"))))
        .last()
        .satisfies(act -> assertThat(act.entry().act()).isEqualTo("packs.loaded"));
  }

  @Test
  void anAdministratorAppliesAReloadAsWellAsTheHouse() throws Exception {
    SmallZone zone = SmallZone.fill(fillings);
    Actor admin =
        new Actor(
            zone.personId("admin"), zone.postId(zone.root(), "管理员"), zone.unitId(zone.root()));
    edit("会议议定事项", "议定事项");
    String bundle = Acting.as(admin, () -> packs.reload("")).bundle();
    assertThat(Acting.as(admin, () -> packs.reload(bundle)).applied()).isTrue();
    assertThat(packs.kind(KIND).title().zh()).isEqualTo("议定事项");
  }

  @Test
  void aPackThatIsTakenAwayAndBroughtBackCountsOn() throws Exception {
    String file = Files.readString(FILE);
    String hash = packs.packHash("supervision");
    Path other = FOLDER.resolve("other/pack.yaml");
    Files.createDirectories(other.getParent());
    Files.writeString(other, file.replace("system: supervision", "system: other"));
    asHouse(() -> packs.reload(packs.reload("").bundle()));
    String otherHash = packs.packHash("other");
    Files.delete(other);
    asHouse(() -> packs.reload(packs.reload("").bundle()));
    assertThatThrownBy(() -> packs.packHash("other")).isInstanceOf(Refused.class);
    assertThat(packs.kind("other/meeting-item", otherHash).system()).isEqualTo("other");
    assertThat(packs.packHash("supervision")).isEqualTo(hash);
    assertThat(asHouse(() -> acts.rebuild())).isEqualTo(asHouse(() -> rows.list()));
  }

  @Test
  void whatIsAppliedIsWhatWasShown() throws Exception {
    edit("会议议定事项", "议定事项");
    Reload shown = asHouse(() -> packs.reload(""));
    edit("议定事项", "商定事项");
    assertThatThrownBy(() -> asHouse(() -> packs.reload(shown.bundle())))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.refusal().slug()).isEqualTo("packs-moved"));
  }

  @Test
  void aBadPackLeavesTheRunningZoneUntouched() throws Exception {
    String before = packs.packHash("supervision");
    edit("close-when:", "close-wen:");
    asHouse(() -> {
      packs.start();
      return true;
    });
    assertThat(packs.packHash("supervision")).isEqualTo(before);
    assertThat(packs.kind(KIND).closeWhen()).isNotEmpty();
    assertThat(packs.problems().getFirst().toString()).contains("Maybe 'close-when'.");
  }

  @Test
  void theVeryFirstStartRefusesABadPack() throws Exception {
    edit("close-when:", "close-wen:");
    assertThatThrownBy(() ->
            asHouse(() ->
                transaction.execute(status -> {
                  jdbc.sql("delete from pack").update();
                  packs.start();
                  return true;
                })))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("unknown key 'close-wen'");
  }

  @Test
  void theRowsCanBeRebuiltFromTheJournal() {
    assertThat(asHouse(() -> acts.rebuild())).isEqualTo(asHouse(() -> rows.list()));
  }

  @Test
  void refusesAKindThatNoPackHas() {
    assertThatThrownBy(() -> packs.kind("supervision/nothing"))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.refusal().slug()).isEqualTo("unknown-kind"));
  }

  @Test
  void aStrangerDoesNotReload() {
    Actor stranger = new Actor(Ids.next(), Ids.next(), Ids.next());
    assertThatThrownBy(() -> Acting.as(stranger, () -> packs.reload("")))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.refusal().status()).isEqualTo(403));
  }
}
