package io.wutong.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.TestDatabase;
import io.wutong.kernel.journal.Verify;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: what was acknowledged survives. The app, its PostgreSQL, or both are killed
 * while several clients write; afterwards every acknowledged act is there once, none is there by
 * half, and sending one again does not double it. {@code ./wutong attack --kills N} does it longer.
 */
@Tag("attack")
class KillsTest {

  private static final int KILLS = Integer.getInteger("wutong.attack.kills", 5);
  private static final long SEED =
      Long.getLong("wutong.attack.seed", new Random().nextInt(1 << 30));
  private static final int CLIENTS = 4;

  private final Path data = TestDatabase.freshFolder();
  private final Random chance = new Random(SEED);
  private final List<Writer> writers = new ArrayList<>();
  private final Map<Integer, Integer> failures = new TreeMap<>();
  private int undone;
  private int doneUnanswered;

  @Test
  void whatWasAcknowledgedIsThereOnce() throws Exception {
    System.out.printf("attack: %d kills, seed %d%n", KILLS, SEED);
    for (int i = 0; i < CLIENTS; i++) {
      writers.add(new Writer("甲乙丙丁".substring(i, i + 1), SEED * 31 + i));
    }
    Installation running = Installation.start(data);
    try {
      Town town = Town.of(running.port());
      for (int kill = 0; kill < KILLS; kill++) {
        running = strike(kill, running, town);
        check(running, town);
      }
      running.stop();
    } finally {
      running.close();
    }
    System.out.println(tally());
    assertThat(new Verify().run(new String[] {"--data", data.toString()}, System.out)).isZero();
  }

  /** Kills in the middle of writing; answers what runs afterwards. */
  private Installation strike(int kill, Installation running, Town town) throws Exception {
    Story story = new Story(town, Http.on(running.port()));
    AtomicBoolean stop = new AtomicBoolean();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<CompletableFuture<Void>> writing =
          writers.stream()
              .map(writer -> CompletableFuture.runAsync(() -> writer.write(story, stop), clients))
              .toList();
      Thread.sleep(chance.nextInt(1_000, 4_000));
      if (kill % 3 != 0) {
        running.killPostgres();
      }
      if (kill % 3 != 1) {
        running.kill();
      }
      // Whoever was not cut off ends by itself: a server that comes back at once cuts off few.
      Thread.sleep(500);
      stop.set(true);
      writing.forEach(CompletableFuture::join);
    }
    if (kill % 3 == 1) {
      assertThat(running.said()).containsPattern("PostgreSQL ended \\(.*\\); it is started again");
      awaitAnswer(story);
      return running;
    }
    running.close();
    return Installation.start(data);
  }

  private static void awaitAnswer(Story story) throws InterruptedException {
    String token = story.who("ducha").token();
    for (int tries = 0; tries < 600; tries++) {
      if (story.http().get(token, "/api/matters?limit=1").isDone()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the app did not recover from the end of its PostgreSQL");
  }

  private void check(Installation running, Town town) throws Exception {
    Story story = new Story(town, Http.on(running.port()));
    Rows rows = running.rows();
    assertThat(rows.broken()).as("seed %d: what is there by half", SEED).isEmpty();
    for (Writer writer : writers) {
      writer.failures.forEach(status -> failures.merge(status, 1, Integer::sum));
      // No answer at all, or one that says: try again. Never an incident.
      assertThat(writer.failures).isSubsetOf(List.of(0, 503));
      writer.failures.clear();
      settle(writer, story, rows);
      again(writer, story);
    }
    once(rows);
    assertThat(rows.broken()).as("seed %d: what is there by half", SEED).isEmpty();
  }

  /** What was sent and not answered is wholly there, or wholly absent and can be sent again. */
  private void settle(Writer writer, Story story, Rows rows) {
    writer.openTitle = null;
    Writer.Sent sent = writer.open;
    if (sent == null) {
      return;
    }
    int version = rows.matter(sent.matter()).version();
    boolean waits = sent.login().equals("gouzhao2");
    assertThat(version).isBetween(sent.version(), sent.version() + 1);
    boolean done = version == sent.version() + 1;
    if (waits) {
      writer.settled(sent, false);
      return;
    }
    Http.Answer answer = Writer.send(story, sent);
    assertThat(answer.status()).as("%s sent again: %s", sent, answer).isEqualTo(done ? 412 : 200);
    doneUnanswered += done ? 1 : 0;
    undone += done ? 0 : 1;
    writer.settled(sent, true);
  }

  /** An acknowledged act that is sent again with its old version is refused and not doubled. */
  private static void again(Writer writer, Story story) {
    Writer.Sent last = writer.last;
    if (last != null && !last.login().equals("gouzhao2")) {
      assertThat(Writer.send(story, last).status()).as("%s again", last).isEqualTo(412);
    }
  }

  private void once(Rows rows) {
    List<String> titles = rows.texts("select title from matter");
    List<String> words =
        rows.texts(
            "select convert_from(body, 'UTF8')::jsonb -> 'said' ->> 'progress' from journal"
                + " where act = 'ledger.report'");
    List<String> waiting =
        rows.texts("select said::jsonb -> 'act' ->> 'progress' from prepared_act");
    Map<String, Integer> found = new TreeMap<>();
    List.of(titles, words, waiting)
        .forEach(list -> list.forEach(one -> found.merge(one, 1, Integer::sum)));
    for (Writer writer : writers) {
      for (List<String> said : List.of(writer.reported, writer.prepared, writer.proposed)) {
        said.forEach(one ->
            assertThat(found.getOrDefault(one, 0)).as("seed %d: %s is there", SEED, one).isOne());
      }
      writer.versions.forEach((id, version) ->
          assertThat(rows.matter(id).version()).as("version of %s", id).isEqualTo(version));
    }
  }

  private String tally() {
    int acts = writers.stream().mapToInt(w -> w.reported.size() + w.prepared.size()).sum();
    int matters = writers.stream().mapToInt(w -> w.proposed.size()).sum();
    return ("%d kills; acknowledged and found once: %d matters, %d reports among the acts; "
            + "not answered: %d done after all, %d not done; answers while down: %s")
        .formatted(KILLS, matters, acts, doneUnanswered, undone, failures);
  }
}
