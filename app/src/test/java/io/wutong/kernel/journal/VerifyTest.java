package io.wutong.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.TestDatabase;
import io.wutong.kernel.journal.model.Head;
import io.wutong.kernel.journal.store.ProofKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: promise 7, tampering shows. Each attack is made with all rights over the
 * database, the triggers switched off, and is told by the row's id in plain words.
 */
class VerifyTest {

  private final House house = new House();

  /** Ids 1–10 under the first head, 11–15 under the second, 16–20 under the third. */
  @BeforeEach
  void twentyRowsUnderThreeHeads() {
    house.record(10);
    house.sealAll();
    house.record(5);
    house.sealAll();
    house.record(5);
    house.sealAll();
  }

  @Test
  void anUntouchedJournalIsIntact() {
    Verdict verdict = Verdict.of(house);
    assertThat(verdict.code()).isZero();
    assertThat(verdict.lines()).last().asString().startsWith("Intact: 20 sealed rows and 3 heads");
  }

  @Test
  void theWordsAreChineseToo() {
    house.tamper("delete from journal where id = 7");
    assertThat(Verdict.of(house, "--lang", "zh").findings())
        .containsExactly("封存在第 7 位的记录 7 不见了：已被删除。");
  }

  @Test
  void aChangedBody() {
    house.tamper("update journal set body = '{\"words\":\"已完成\"}' where id = 12");
    foundOne(
        "Row 12 \\(test.report, on .*\\) is not what was sealed at place 12: it was changed\\.");
  }

  @Test
  void aBackdatedTime() {
    house.tamper("update journal set held_at = held_at - interval '1 day' where id = 3");
    foundOne("Row 3 .* was changed\\.");
  }

  @Test
  void everyColumnCounts() {
    for (String change :
        List.of(
            "subject = gen_random_uuid()",
            "subject_version = subject_version + 100",
            "act = 'test.other'",
            "actor = gen_random_uuid()",
            "post = gen_random_uuid()",
            "unit = gen_random_uuid()",
            "recorded_at = recorded_at + interval '1 microsecond'",
            "wall_at = wall_at - interval '1 microsecond'",
            "bundle_hash = '\\x00'")) {
      house.tamper(
          "create table before as select * from journal where id = 9",
          "update journal set " + change + " where id = 9");
      foundOne("Row 9 .* was changed\\.");
      house.tamper(
          "delete from journal where id = 9",
          "insert into journal overriding system value select * from before",
          "drop table before");
    }
    assertThat(Verdict.of(house).code()).isZero();
  }

  @Test
  void aDeletedRow() {
    house.tamper("delete from journal where id = 8");
    foundOne("Row 8, sealed at place 8, is gone: it was deleted\\.");
  }

  @Test
  void aRowDeletedWithItsLeaf() {
    house.tamper("delete from leaf where journal_id = 8", "delete from journal where id = 8");
    foundOne("Places 8 to 8 of the tree are empty.*");
  }

  @Test
  void twoRowsWithExchangedContents() {
    house.tamper(
        """
        update journal a
        set body = b.body, act = b.act, recorded_at = b.recorded_at, held_at = b.held_at,
            wall_at = b.wall_at, subject = b.subject, subject_version = -b.subject_version,
            actor = b.actor, post = b.post, unit = b.unit
        from journal b where (a.id, b.id) in ((4, 13), (13, 4))
        """
            .replace("-b.subject_version", "1000 + b.subject_version"),
        "update journal set subject_version = subject_version - 1000 where subject_version > 1000");
    foundOne("The contents of rows 4 and 13 were exchanged\\.");
  }

  @Test
  void leavesInAnotherOrder() {
    house.tamper(
        "update leaf set journal_id = -journal_id where index in (1, 5)",
        "update leaf set journal_id = 6 where index = 1",
        "update leaf set journal_id = 2 where index = 5");
    foundOne("The places of rows 6 and 2 in the tree were exchanged.*");
  }

  @Test
  void leavesWithTheirRowsInAnotherOrder() {
    house.tamper(
        "update leaf set index = -1 where index = 11",
        "update leaf set index = 11 where index = 12",
        "update leaf set index = 12 where index = -1");
    foundOne("Places 11 to 15 of the tree \\(rows 11 to 15\\) do not give the root.*");
  }

  @Test
  void aRowChangedTogetherWithItsLeaf() {
    String other = new String(new char[64]).replace('\0', 'a');
    house.tamper("update leaf set hash = '\\x" + other + "' where index = 17");
    Verdict verdict = Verdict.of(house);
    assertThat(verdict.findings()).hasSize(2);
    assertThat(verdict.findings()).anyMatch(line -> line.startsWith("Row 18 "));
    assertThat(verdict.findings())
        .anyMatch(line -> line.matches("Places 16 to 20 .*rows 16 to 20.*do not give.*"));
  }

  @Test
  void theTailCutOffEverywhereInTheDatabase() {
    house.tamper(
        "delete from head where size > 15",
        "delete from leaf where index >= 15",
        "delete from journal where id > 15");
    foundOne("The end was cut off: 15 .* counted 20\\. Those from place 16 on are gone\\.");
  }

  @Test
  void everythingCutOff() {
    house.tamper("delete from head", "delete from leaf", "delete from journal");
    foundOne("The end was cut off: 0 sealed rows .* counted 20.*");
  }

  @Test
  void leavesCutOffUnderTheirHead() {
    house.tamper("delete from leaf where index >= 18");
    foundOne("The end was cut off: 18 .* counted 20.*");
  }

  @Test
  void aHeadSignedWithAnotherKey() {
    ProofKey other = new ProofKey(TestDatabase.freshFolder());
    other.make();
    Head last = house.proofs.head();
    Head forged = other.sign(last.size(), last.root(), last.sealedAt());
    house.tamper(
        "update head set signature = '\\x%s', key_id = '\\x%s' where size = 20"
            .formatted(forged.signature(), forged.keyId()));
    Verdict verdict = Verdict.of(house);
    assertThat(verdict.code()).isOne();
    assertThat(verdict.findings())
        .anyMatch(line -> line.matches("The head over 20 .*another key, " + forged.keyId() + ".*"))
        .anyMatch(line -> line.matches("The head over 20 .* it was replaced\\."))
        .hasSize(2);
  }

  @Test
  void anotherHouseAltogetherShowsByTheNotedKeyAndTheCopiedLog() throws IOException {
    String noted = house.proofs.publicKey().id();
    Path copy = house.data.resolve("copy.log");
    Files.copy(house.data.resolve("heads.log"), copy);
    house.tamper("delete from head", "delete from leaf", "update journal set act = 'x'");
    Files.delete(house.data.resolve("heads.log"));
    Files.delete(house.data.resolve("secrets/proof-key"));
    new House(house.database, house.data).sealAll();
    assertThat(Verdict.of(house).code()).as("nothing from outside").isZero();
    assertThat(Verdict.of(house, "--key", noted).code()).isOne();
    assertThat(Verdict.of(house, "--heads", copy.toString()).code()).isOne();
  }

  @Test
  void aHeadThatCountsMore() {
    house.tamper("update head set root = sha256('x') where size = 15");
    Verdict verdict = Verdict.of(house);
    assertThat(verdict.findings())
        .anyMatch(line -> line.matches("The signature of the head over 15 .* is false.*"))
        .anyMatch(line -> line.matches("The head over 15 .* it was replaced\\."))
        .hasSize(2);
  }

  @Test
  void aDeletedHead() {
    house.tamper("delete from head where size = 15");
    foundOne("The head over 15 rows, .* not in the database: it was deleted\\.");
  }

  @Test
  void aLineDeletedFromTheLog() throws IOException {
    Path log = house.data.resolve("heads.log");
    List<String> lines = Files.readAllLines(log);
    Files.write(log, List.of(lines.get(0), lines.get(2)));
    foundOne("The head over 15 rows is missing in heads.log.*");
    Files.write(log, List.of(lines.get(0), "{}", lines.get(1), lines.get(2)));
    foundOne("Line 2 of heads.log is no head.*");
    Files.delete(log);
    foundOne("The log of heads .* is missing.*");
  }

  @Test
  void aLogThatACrashLeftBehindIsNoTampering() throws IOException {
    Path log = house.data.resolve("heads.log");
    List<String> lines = Files.readAllLines(log);
    Files.writeString(log, lines.get(0) + "\n" + lines.get(1).substring(0, 50));
    Verdict verdict = Verdict.of(house);
    assertThat(verdict.code()).isZero();
    assertThat(verdict.lines()).anyMatch(line -> line.startsWith("The latest 2 heads are not"));
  }

  @Test
  void anExportedFileIsCheckedWithoutADatabase() throws IOException {
    Path file = house.data.resolve("journal.jsonl");
    assertThat(Verdict.of(house, "--export", file.toString()).code()).isZero();
    assertThat(Verdict.ofFile(file).code()).isZero();
    String text = Files.readString(file);
    Files.writeString(file, text.replace("进展 3", "进展 4"));
    Verdict changed = Verdict.ofFile(file);
    assertThat(changed.code()).isOne();
    assertThat(changed.findings())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("Row 3 "))
        .anyMatch(line -> line.startsWith("Row 13 "))
        .anyMatch(line -> line.startsWith("Row 18 "));
    String heads = house.data.resolve("heads.log").toString();
    List<String> lines = text.lines().toList();
    Files.write(
        file,
        lines.stream().filter(line -> !line.matches(".*size.{3}20.*|.\"leaf\":1[5-9].*")).toList());
    assertThat(Verdict.ofFile(file, "--heads", heads).findings())
        .singleElement()
        .asString()
        .startsWith("The end was cut off: 15 ");
  }

  private void foundOne(String pattern) {
    Verdict verdict = Verdict.of(house);
    assertThat(verdict.code()).isOne();
    assertThat(verdict.findings()).singleElement().asString().matches(pattern);
  }
}
