package io.wutong.kernel.journal;

import io.wutong.TestDatabase;
import io.wutong.kernel.journal.store.HeadRows;
import io.wutong.kernel.journal.store.HeadsLog;
import io.wutong.kernel.journal.store.JournalRows;
import io.wutong.kernel.journal.store.KeptRows;
import io.wutong.kernel.journal.store.LeafRows;
import io.wutong.kernel.journal.store.ProofKey;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.acting.ClaimingTransactionManager;
import io.wutong.shared.time.ProductClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The journal with its proofs over a database and a data folder of its own, without Spring. */
public final class House {

  public static final Actor OFFICER = new Actor(new UUID(1, 1), new UUID(2, 1), new UUID(3, 1));

  final TestDatabase database;
  final Path data;
  final DataSource source;
  final Journal journal;
  final Sealing sealing;
  public final Proofs proofs;
  final JdbcClient owner;

  public House() {
    this(TestDatabase.fresh(), TestDatabase.freshFolder());
  }

  /** One more process over the same database and folder. */
  House(TestDatabase database, Path data) {
    this.database = database;
    this.data = data;
    this.source = database.app();
    this.owner = JdbcClient.create(database.owner());
    JdbcTemplate template = new JdbcTemplate(source);
    JdbcClient client = JdbcClient.create(template);
    ProductClock clock = new ProductClock();
    KeptRows kept = new KeptRows(client);
    LeafRows leaves = new LeafRows(template);
    HeadRows heads = new HeadRows(client);
    ProofKey key = new ProofKey(data);
    this.journal = new Journal(new JournalRows(client, JsonMapper.shared()), kept, clock);
    HeadsLog log = new HeadsLog(data.resolve("heads.log"));
    var transactions = new ClaimingTransactionManager(source);
    this.sealing = new Sealing(leaves, heads, log, key, kept, clock, transactions);
    this.proofs = new Proofs(sealing, leaves, heads, key);
  }

  /** Runs the work in one transaction of the actor. */
  public void as(Actor actor, Runnable work) {
    var transaction = new TransactionTemplate(new ClaimingTransactionManager(source));
    Acting.run(actor, () -> transaction.executeWithoutResult(status -> work.run()));
  }

  /** Records so many acts on one new subject, in one transaction. */
  public UUID record(int acts) {
    UUID subject = UUID.randomUUID();
    as(OFFICER, () -> append(subject, acts));
    return subject;
  }

  /** Records acts in the running transaction. */
  void append(UUID subject, int acts) {
    Instant held = Instant.parse("2022-04-18T01:00:00Z");
    for (int version = 1; version <= acts; version++) {
      var body = JsonNodeFactory.instance.objectNode().put("words", "进展 " + version);
      Instant recorded = held.plusSeconds(version);
      journal.append(new Entry(subject, version, "test.report", OFFICER, recorded, held, body));
    }
  }

  /**
   * Seals until nothing waits. The watermark is that of the whole server, which other tests' houses
   * share, so that one round may come too early.
   */
  public void sealAll() {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    sealing.round();
    while (unsealed() > 0) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("%d rows are never sealed".formatted(unsealed()));
      }
      sealing.round();
    }
  }

  long unsealed() {
    return number("select count(*) from journal where id not in (select journal_id from leaf)");
  }

  long number(String query) {
    return owner.sql(query).query((row, n) -> row.getLong(1)).single();
  }

  List<Long> numbers(String query) {
    return owner.sql(query).query((row, n) -> row.getLong(1)).list();
  }

  /** What somebody with all rights over the database can do: no trigger stands in the way. */
  void tamper(String... statements) {
    for (String table : List.of("journal", "leaf", "head", "subtree")) {
      owner.sql("alter table " + table + " disable trigger user").update();
    }
    for (String statement : statements) {
      owner.sql(statement).update();
    }
  }
}
