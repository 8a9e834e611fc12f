package io.wutong.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.WutongTest;
import io.wutong.kernel.documents.model.ColumnKind;
import io.wutong.kernel.documents.model.Headers;
import io.wutong.kernel.documents.model.Settings;
import io.wutong.kernel.evidence.Evidence;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Post;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of this room do again and again, in the demonstration's zone. */
@WutongTest(alone = true)
abstract class Desk {

  @Autowired Sheets sheets;
  @Autowired Layouts layouts;
  @Autowired Evidence evidence;
  @Autowired Ledger ledger;
  @Autowired People people;
  @Autowired ProductClock clock;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  @DynamicPropertySource
  static void demo(DynamicPropertyRegistry registry) {
    registry.add("wutong.demo", () -> "true");
    registry.add("wutong.empty", () -> "false");
  }

  Actor actor(String login) {
    Post post =
        people.directory().postsOfPerson(ZoneFilling.personId(login), clock.today()).getFirst();
    return new Actor(post.person(), post.id(), post.unit());
  }

  static UUID unit(String code) {
    return ZoneFilling.unitId(code);
  }

  /** The hash of a file that 督查室 uploaded. */
  String uploaded(String name, byte[] content) {
    return Acting.as(
        actor("ducha3"),
        () -> evidence.store(new ByteArrayInputStream(content), name, content.length).hash());
  }

  Sheets.Guess guess(String hash) {
    return Acting.as(actor("ducha3"), () -> sheets.guess(hash, -1, 0, 0));
  }

  /** Everything as it was guessed. */
  Settings guessed(String hash, Settings.Mode mode) {
    List<Settings.Sheet> chosen = new ArrayList<>();
    for (Sheets.SheetGuess each : guess(hash).sheets()) {
      Headers headers = each.headers();
      if (headers.from() >= 0 && !each.shape().isHidden()) {
        List<ColumnKind> kinds = headers.columns().stream().map(Headers.Column::kind).toList();
        chosen.add(new Settings.Sheet(each.shape().name(), headers.from(), headers.to(), kinds));
      }
    }
    return settings(hash, mode, chosen);
  }

  static Settings settings(String hash, Settings.Mode mode, List<Settings.Sheet> chosen) {
    return new Settings(
        hash,
        mode,
        "supervision/annual-task",
        unit("duchashi"),
        null,
        LocalDate.of(2022, 4, 18),
        Settings.Hidden.ASK,
        chosen,
        Map.of());
  }

  /** Runs to its end. */
  Job ran(Settings settings, boolean write) {
    return ran(settings, write, "ducha3");
  }

  Job ran(Settings settings, boolean write, String login) {
    return ran(settings, write, login, true);
  }

  Job ran(Settings settings, boolean write, String login, boolean again) {
    return over(Acting.as(actor(login), () -> sheets.start(settings, write, again)));
  }

  Job undone(UUID imported, String reason) {
    return over(Acting.as(actor("ducha3"), () -> sheets.undo(imported, reason)));
  }

  private static Job over(Job job) {
    while (!job.phase().isOver()) {
      pause();
    }
    return job;
  }

  static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The problems as a person would say them: {@code 台账!D17 sheet-unit-unknown 价格局}. */
  static List<String> problems(Job job) {
    return job.problems().first().stream()
        .map(each ->
            "%s!%s %s %s"
                .formatted(each.sheet(), each.address(), each.refusal().slug(), each.value())
                .strip())
        .toList();
  }

  /** Every row of some tables, as text, in a fixed order. */
  Map<String, List<String>> rows(String... tables) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    Acting.run(
        Actor.HOUSE,
        () ->
            transaction.executeWithoutResult(status -> {
              for (String table : tables) {
                rows.put(
                    table,
                    db.sql("select t::text as line from " + table + " t order by line")
                        .query((row, n) -> row.getString(1))
                        .list());
              }
            }));
    return rows;
  }

  long count(String table) {
    return Acting.as(
        Actor.HOUSE,
        () ->
            transaction.execute(status ->
                db.sql("select count(*) from " + table)
                    .query((row, n) -> row.getLong(1))
                    .single()));
  }

  /** The matters of an import, in the order of its rows. */
  List<UUID> matters(Job job) {
    return Acting.as(
        Actor.HOUSE,
        () ->
            transaction.execute(status ->
                db.sql("select unnest(matters) from sheet_import where id = ?")
                    .param(job.id())
                    .query((row, n) -> row.getObject(1, UUID.class))
                    .list()));
  }

  static void isDone(Job job) {
    assertThat(job.phase()).as("%s %s", problems(job), job.refusal()).isEqualTo(Job.Phase.DONE);
  }
}
