package io.wutong.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.kernel.journal.model.Hash;
import io.wutong.kernel.journal.model.MerkleTree;
import io.wutong.shared.acting.Acting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: every act that is committed gets exactly one leaf, in whatever order. */
class SealingTest {

  private static final String INSERT =
      """
      insert into journal (id, subject, subject_version, act, actor, post, unit,
                           recorded_at, held_at, wall_at, bundle_hash, body)
      overriding system value
      values (?, gen_random_uuid(), 1, 'test.late', gen_random_uuid(), gen_random_uuid(),
              gen_random_uuid(), now(), now(), now(), '\\x00', '{}')
      """;

  private final House house = new House();

  @Test
  void nothingNewMakesNoHead() {
    assertThat(house.sealing.round()).isZero();
    house.record(3);
    house.sealAll();
    assertThat(house.sealing.round()).isZero();
    assertThat(house.numbers("select size from head")).containsExactly(3L);
    assertThat(house.data.resolve("heads.log")).isNotEmptyFile();
  }

  @Test
  void theKeyIsForTheHouseAloneAndItsPublicHalfIsKept() throws IOException {
    house.record(1);
    house.sealAll();
    assertThat(Files.getPosixFilePermissions(house.data.resolve("secrets/proof-key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(house.journal.findKept(house.proofs.publicKey().id()))
        .isEqualTo(house.proofs.publicKey().encoded());
    assertThat(Files.readString(house.data.resolve("proof-key.pub"))).contains("BEGIN PUBLIC KEY");
  }

  @Test
  void aSmallerIdThatCommitsLaterIsSealedLater() throws SQLException {
    long early = house.number("select nextval('journal_id_seq')");
    house.record(1);
    house.sealAll();
    assertThat(house.number("select max(journal_id) from leaf")).isGreaterThan(early);
    insert(early);
    house.sealAll();
    assertThat(house.numbers("select journal_id from leaf order by index"))
        .containsExactly(early + 1, early);
  }

  private void insert(long id) throws SQLException {
    try (Connection connection = house.database.owner().getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setLong(1, id);
      insert.executeUpdate();
    }
  }

  @Test
  void anActOfARunningTransactionHoldsBackTheOnesThatBeganAfterIt() throws SQLException {
    try (Connection slow = house.database.owner().getConnection();
        PreparedStatement insert = slow.prepareStatement(INSERT)) {
      slow.setAutoCommit(false);
      long early = house.number("select nextval('journal_id_seq')");
      insert.setLong(1, early);
      insert.executeUpdate();
      house.record(2);
      assertThat(house.sealing.round()).isZero();
      slow.commit();
      house.sealAll();
      assertThat(house.numbers("select journal_id from leaf order by index"))
          .containsExactly(early, early + 1, early + 2);
    }
  }

  @Test
  void whatIsRolledBackLeavesAGapAndNoLeaf() throws SQLException {
    try (Connection slow = house.database.owner().getConnection();
        Statement begin = slow.createStatement()) {
      slow.setAutoCommit(false);
      begin.execute("select pg_current_xact_id(), nextval('journal_id_seq')");
      house.record(1);
      slow.rollback();
    }
    house.sealAll();
    assertThat(house.numbers("select journal_id from leaf")).containsExactly(2L);
  }

  @Test
  void manyWritersAndTwoSealersLoseNothingAndSealNothingTwice() throws Exception {
    long seed = System.nanoTime();
    AtomicBoolean writing = new AtomicBoolean(true);
    House second = new House(house.database, house.data);
    house.record(1);
    house.sealAll(); // the key is there before the second process comes
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Random random = new Random(seed + i);
        writers.add(threads.submit(() -> write(random)));
      }
      List<Future<?>> sealers = new ArrayList<>();
      for (House one : List.of(house, second)) {
        sealers.add(
            threads.submit(() -> {
              while (writing.get()) {
                one.sealing.round();
              }
            }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      writing.set(false);
      for (Future<?> sealer : sealers) {
        sealer.get();
      }
    }
    house.sealAll();
    assertThat(house.number("select count(*) from head")).as("seed %d", seed).isGreaterThan(1);
    assertThat(house.number("select count(*) from leaf"))
        .isEqualTo(house.number("select count(*) from journal"));
    assertThat(house.number("select max(index) + 1 - count(*) from leaf")).isZero();
    assertThat(Files.readAllLines(house.data.resolve("heads.log")))
        .hasSize((int) house.number("select count(*) from head"));
  }

  /** Short transactions with pauses inside, some of them rolled back. */
  private void write(Random random) {
    for (int i = 0; i < 60; i++) {
      boolean fails = random.nextInt(10) == 0;
      int acts = 1 + random.nextInt(3);
      int pause_ms = random.nextInt(4);
      try {
        house.as(
            House.OFFICER,
            () -> {
              house.append(UUID.randomUUID(), acts);
              pause(pause_ms);
              house.append(UUID.randomUUID(), 1);
              if (fails) {
                throw new IllegalStateException("changed my mind");
              }
            });
      } catch (IllegalStateException e) {
        assertThat(fails).isTrue();
      }
    }
  }

  private static void pause(int ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aRestoredClusterCountsItsTransactionsAnewAndLosesNothing() {
    house.record(3);
    house.sealAll();
    // Rows of a former life, with transaction ids that this cluster has not reached.
    house.tamper("update journal set xid = '900000000'");
    House restarted = new House(house.database, house.data);
    restarted.record(2);
    restarted.sealAll();
    assertThat(house.number("select count(*) from leaf")).isEqualTo(5);
  }

  @Test
  void aTreeThatWasTamperedWithGetsNoFurtherSignature() {
    house.record(3);
    house.sealAll();
    house.tamper("update leaf set hash = sha256('else') where index = 1");
    house.record(1);
    assertThatThrownBy(this::sealForSure).hasMessageContaining("do not give the root");
  }

  @Test
  void aDatabaseShorterThanItsLogGetsNoFurtherSignature() {
    house.record(3);
    house.sealAll();
    house.tamper("delete from head", "delete from leaf", "delete from journal where id > 1");
    house.record(1);
    assertThatThrownBy(this::sealForSure).hasMessageContaining("heads.log knows 3");
  }

  @Test
  void anotherKeyDoesNotGoOn() throws IOException {
    house.record(3);
    house.sealAll();
    Files.delete(house.data.resolve("secrets/proof-key"));
    house.record(1);
    assertThatThrownBy(this::sealForSure).hasMessageContaining("secrets/proof-key");
  }

  private void sealForSure() {
    house.sealAll();
  }

  @Test
  void headsThatACrashKeptFromTheLogFollowAtTheStart() throws IOException {
    house.record(1);
    house.sealAll();
    house.record(1);
    house.sealAll();
    List<String> lines = Files.readAllLines(house.data.resolve("heads.log"));
    Files.writeString(
        house.data.resolve("heads.log"), lines.getFirst() + "\n" + lines.get(1).substring(0, 40));
    house.sealing.writeLog();
    assertThat(Files.readAllLines(house.data.resolve("heads.log"))).isEqualTo(lines);
  }

  @Test
  void anActOfHundredsIsProvedToWhoMaySeeIt() {
    house.record(300);
    house.sealAll();
    UUID subject = house.record(700);
    house.sealAll();
    long id = house.number("select max(id) from journal") - 5;
    Proof proof = Acting.as(io.wutong.shared.acting.Actor.HOUSE, () -> proved(id));
    assertThat(proof.place()).isEqualTo(id - 1);
    assertThat(proof.row()).contains(subject.toString());
    assertThat(
            MerkleTree.includes(
                MerkleTree.leaf(proof.row().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                proof.place(),
                proof.head().size(),
                proof.path().stream().map(Hash::parse).toList(),
                proof.head().root()))
        .isTrue();
    assertThat(house.proofs.publicKey().signed(proof.head())).isTrue();
    assertThatThrownBy(() -> Acting.as(House.OFFICER, () -> proved(id)))
        .hasMessageContaining("not-found");
  }

  private Proof proved(long id) {
    Proof[] proof = new Proof[1];
    house.as(Acting.get(), () -> proof[0] = house.proofs.prove(id));
    return proof[0];
  }
}
