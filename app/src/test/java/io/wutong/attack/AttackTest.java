package io.wutong.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.DemoZone;
import io.wutong.WutongTest;
import io.wutong.kernel.journal.Proofs;
import io.wutong.kernel.journal.Verdict;
import io.wutong.kernel.ledger.Rebuilding;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.database.InstallationDatabase;
import io.wutong.shared.database.WutongSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * FEATURE UNDER TEST: the promises of the ledger, attacked over HTTP by random acts of random
 * people. {@code ./wutong attack --acts N --seed S} does the same for longer, or again.
 */
@Tag("attack")
@WutongTest(alone = true)
@DemoZone
class AttackTest {

  private static final int ACTS = Integer.getInteger("wutong.attack.acts", 10_000);

  /** The suite says the same each time; by hand each run has another seed. */
  private static final long SEED = Long.getLong("wutong.attack.seed", 20210720);

  /** Matters belong to one client each, so that a seed repeats what that client does. */
  private static final int CLIENTS = 4;

  /** After so many acts of each client all of them hold still, and somebody looks around. */
  private static final int ROUND = 125;

  private static final int READERS = 10;

  @LocalServerPort private int port;
  @Autowired private Rebuilding rebuilding;
  @Autowired private Proofs proofs;
  @Autowired private InstallationDatabase database;
  @Autowired private WutongSettings settings;

  private final Broken broken = new Broken(SEED);
  private final Book book = new Book();
  private final Random chance = new Random(SEED);

  @Test
  void thePromisesHold() throws Exception {
    System.out.printf("attack: %d acts, seed %d; again with: ", ACTS, SEED);
    System.out.printf("./wutong attack --acts %d --seed %d%n", ACTS, SEED);
    Staff.fill(port);
    Town town = Town.of(port);
    Http http = Http.on(port);
    Rows rows = Rows.of(owner());
    Bodies bodies = new Bodies(town, http);
    List<Attacker> attackers = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      attackers.add(new Attacker(SEED * 31 + i, town, http, book, rows, bodies, broken));
    }
    share(rows, attackers);
    Reading reading = new Reading(town, http, book, broken);
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (int done = 0; done < ACTS && broken.isEmpty(); done += ROUND * CLIENTS) {
        round(town, http, attackers, clients);
        quiet(rows, reading);
      }
    }
    new Races(new Story(town, http), book, rows, broken).run();
    quiet(rows, reading);
    System.out.println(tally(attackers) + "\n" + reading.tally());
    assertThat(broken.all()).as("broken promises").isEmpty();
    everyActWasDoneAndRefused(attackers);
    replayed(rows);
    sealed();
  }

  /** The matters of the demo zone are attacked too; a family stays with one client. */
  private void share(Rows rows, List<Attacker> attackers) {
    Map<String, Attacker> byFamily = new HashMap<>();
    for (String id : rows.matters()) {
      Shadow m = Shadow.read(Http.JSON.readTree(rows.matter(id).doc()));
      book.add(m);
      Attacker next = attackers.get(byFamily.size() % CLIENTS);
      byFamily.computeIfAbsent(m.parent == null ? m.id : family(m), any -> next).judge.own.add(m);
    }
  }

  private String family(Shadow m) {
    String parent = m.parent;
    return parent == null ? m.id : family(book.get(parent));
  }

  private void round(Town town, Http http, List<Attacker> attackers, ExecutorService clients) {
    LocalDate today = passTime(town, http);
    List<CompletableFuture<Void>> running =
        attackers.stream()
            .map(one -> CompletableFuture.runAsync(() -> one.attack(ROUND, today), clients))
            .toList();
    running.forEach(CompletableFuture::join);
  }

  /** Some days pass now and then, so that dates run out. */
  private LocalDate passTime(Town town, Http http) {
    String token = town.somebody(chance, who -> who.may("ADMIN")).token();
    if (chance.nextInt(4) == 0) {
      LocalDate day = Rules.day(http.get(token, "/api/clock").json().get("now").stringValue());
      String to = day.plusDays(chance.nextInt(1, 4)) + "T09:00:00+08:00";
      Http.Answer moved = http.post(token, "/api/clock", Http.object("to", to));
      assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    }
    LocalDate today = Rules.day(http.get(token, "/api/clock").json().get("now").stringValue());
    for (Who gone : town.left(today)) {
      // Only that post's token: in another post the same person is as welcome as before.
      if (http.get(gone.token(), "/api/session").status() != 401) {
        broken.says(null, gone + " comes in after the last day of the post", 0);
      }
    }
    return today;
  }

  private void quiet(Rows rows, Reading reading) {
    if (!broken.isEmpty()) {
      return;
    }
    rows.broken().forEach(what -> broken.says(null, what, 0));
    // Whoever proposed and was refused left nothing behind.
    if (rows.matters().size() != book.all().size()) {
      List<String> unknown = new ArrayList<>(rows.matters());
      unknown.removeIf(id -> book.find(id) != null);
      broken.says(null, "there are matters of which no answer told: " + unknown, 0);
    }
    for (int i = 0; i < READERS && broken.isEmpty(); i++) {
      reading.look(chance);
    }
  }

  private static String tally(List<Attacker> attackers) {
    Map<String, int[]> all = new TreeMap<>();
    Map<String, Integer> statuses = new TreeMap<>();
    for (Attacker one : attackers) {
      one.judge.tally.forEach((verb, n) -> {
        int[] sum = all.computeIfAbsent(verb, any -> new int[2]);
        Arrays.setAll(sum, i -> sum[i] + n[i]);
      });
      one.judge.statuses.forEach((status, n) -> statuses.merge(status, n, Integer::sum));
    }
    StringBuilder lines = new StringBuilder("act: refused, done");
    all.forEach((verb, n) -> lines.append("\n  %s: %d, %d".formatted(verb, n[0], n[1])));
    return lines.append("\nanswers by status: ").append(statuses).toString();
  }

  /** An attack that never gets anywhere, or is never refused, would show nothing. */
  private static void everyActWasDoneAndRefused(List<Attacker> attackers) {
    if (ACTS < 10_000) {
      return;
    }
    for (String verb : Rules.FROM.keySet()) {
      int[] sum = new int[2];
      attackers.forEach(one -> {
        int[] n = one.judge.tally.getOrDefault(verb, new int[2]);
        Arrays.setAll(sum, i -> sum[i] + n[i]);
      });
      assertThat(sum[0]).as("%s was refused so often", verb).isPositive();
      assertThat(sum[1]).as("%s was done so often", verb).isPositive();
    }
  }

  private void replayed(Rows rows) {
    Map<String, List<String>> before = rows.everything();
    Acting.run(Actor.HOUSE, rebuilding::rebuild);
    Map<String, List<String>> after = rows.everything();
    before.forEach((table, lines) -> assertThat(after.get(table)).as(table).isEqualTo(lines));
  }

  private void sealed() {
    Acting.run(
        Actor.HOUSE,
        () -> {
          while (proofs.seal() > 0) {
            Thread.onSpinWait();
          }
        });
    Verdict verdict = Verdict.of(database.app(), settings.data());
    verdict.lines().forEach(System.out::println);
    assertThat(verdict.code()).as("exit code of verify").isZero();
  }

  private DataSource owner() {
    var source = new PGSimpleDataSource();
    source.setUrl(database.owner().url());
    source.setUser(database.owner().user());
    source.setPassword(database.owner().password());
    return source;
  }
}
