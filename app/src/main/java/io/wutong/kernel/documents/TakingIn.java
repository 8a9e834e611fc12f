package io.wutong.kernel.documents;

import io.wutong.breakdown.Deadlines;
import io.wutong.kernel.documents.Job.Phase;
import io.wutong.kernel.documents.model.Checked;
import io.wutong.kernel.documents.model.Settings;
import io.wutong.kernel.documents.model.SheetImport;
import io.wutong.kernel.documents.model.SheetImport.Brought;
import io.wutong.kernel.documents.model.SheetReader;
import io.wutong.kernel.documents.model.SheetShape;
import io.wutong.kernel.documents.model.UnitWords;
import io.wutong.kernel.documents.office.SheetFile;
import io.wutong.kernel.documents.store.ImportRows;
import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.ledger.Takeover;
import io.wutong.kernel.ledger.TakingOver;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Person;
import io.wutong.shared.Ahead;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a file in: one pass to know its shape, one to check every row, and if nothing is wrong one
 * that writes, all in one transaction. No pass holds more than a batch of rows, a check their
 * titles too.
 */
@Component
class TakingIn {

  static final String TAKEN = "documents.taken-in";
  private static final int BATCH = 1_000;
  private static final int NAMED_MAX = 5;

  private final TakingOver ledger;
  private final People people;
  private final ProductClock clock;
  private final ImportRows rows;
  private final Journal journal;
  private final RecordJson json;
  private final TransactionTemplate transaction;

  TakingIn(
      TakingOver ledger,
      People people,
      ProductClock clock,
      ImportRows rows,
      Journal journal,
      RecordJson json,
      TransactionTemplate transaction) {
    this.ledger = ledger;
    this.people = people;
    this.clock = clock;
    this.rows = rows;
    this.journal = journal;
    this.json = json;
    this.transaction = transaction;
  }

  void run(Job job, SheetFile file, String fileName, Deadlines deadlines) {
    job.enter(Phase.CHECKING);
    Settings settings = job.settings();
    boolean stock = settings.mode() == Settings.Mode.STOCK;
    var session = ledger.begin(job.id(), settings.kind(), settings.campaign(), stock);
    List<SheetShape> shapes = file.shapes();
    Set<String> missing = SheetReader.missing(shapes, settings);
    if (!missing.isEmpty()) {
      throw Refusal.badInput("sheet-missing").with("sheet", missing).refused();
    }
    seenBefore(job);
    Pass checking = pass(job, file, shapes, deadlines);
    check(job, checking, session);
    if (job.problems().count() > 0) {
      job.enter(Phase.PROBLEMS);
    } else if (checking.count() == 0) {
      throw Refusal.of("sheets-no-rows").refused();
    } else if (!job.isWrite()) {
      job.enter(Phase.CHECKED);
    } else {
      job.enter(Phase.WRITING);
      Pass writing = pass(job, file, shapes, deadlines);
      SheetImport imported = transaction.execute(status -> write(job, writing, session, fileName));
      // Only now is it there.
      job.done(Objects.requireNonNull(imported));
    }
  }

  private void check(Job job, Pass checking, TakingOver.Session session) {
    checking.checkHeaders();
    job.counts(checking.total());
    Map<State, Integer> states = new EnumMap<>(State.class);
    List<Takeover.Named> named = new ArrayList<>();
    checking.run((row, at) -> {
      Refusal refusal = ledger.refusal(row, session);
      if (refusal != null) {
        checking.refused(at, refusal);
      }
      states.merge(row.standing(), 1, Integer::sum);
      if (!job.isWrite()) {
        named.add(row.named());
      }
      job.read(checking.count());
    });
    job.leftAside(checking.setAside(), checking.asideCount());
    var alike = job.problems().count() > 0 ? List.<TakingOver.Alike>of() : ledger.alike(named);
    List<Checked.Alike> first =
        alike.stream()
            .limit(NAMED_MAX)
            .map(each -> new Checked.Alike(each.row().place(), each.row().title(), each.number()))
            .toList();
    job.tell(job.checked().with(states, first, alike.size()));
  }

  /** Nobody takes a file in twice without knowing it. */
  private void seenBefore(Job job) {
    List<SheetImport> before = before(job);
    job.tell(new Checked(new TreeMap<>(), before, List.of(), 0));
    if (job.isWrite() && !job.isAgain() && !before.isEmpty()) {
      SheetImport last = before.getFirst();
      Person person = people.directory().findPerson(last.person());
      throw Refusal.of("import-taken-before")
          .with("name", last.fileName())
          .with("person", person == null ? "" : person.name())
          .with("on", ProductClock.day(last.at()))
          .with("rows", last.rows())
          .refused();
    }
  }

  private List<SheetImport> before(Job job) {
    return Objects.requireNonNull(
        transaction.execute(status -> rows.standing(job.actor().unit(), job.settings().file())));
  }

  private Pass pass(Job job, SheetFile file, List<SheetShape> shapes, Deadlines deadlines) {
    var written = job.settings().datedOn();
    var units =
        new UnitWords(people.directory(), clock.today(), written, job.settings().unitNames());
    return new Pass(job, file, shapes, units, deadlines);
  }

  private SheetImport write(Job job, Pass pass, TakingOver.Session session, String fileName) {
    List<String> numbers = ledger.numbers(job.rows(), session);
    List<UUID> matters = new ArrayList<>();
    Ahead.of(
        (Consumer<TakingOver.Ready> ready) ->
            batches(
                pass,
                rows -> {
                  int from = pass.count() - rows.size();
                  if (pass.count() > numbers.size()) {
                    throw readsOtherwise();
                  }
                  ready.accept(ledger.prepare(rows, numbers.subList(from, pass.count()), session));
                }),
        ready -> {
          matters.addAll(ledger.take(ready, session));
          job.wrote(matters.size());
        });
    if (job.problems().count() > 0) {
      throw readsOtherwise();
    }
    job.refuseCancelled();
    SheetImport imported =
        new SheetImport(
            job.id(),
            1,
            SheetImport.State.DONE,
            job.actor().unit(),
            job.actor().person(),
            session.scene().now(),
            fileName,
            job.settings(),
            matters.size(),
            pass.asideCount());
    record(new Brought(imported, matters));
    return imported;
  }

  /** One act for all of it. */
  private void record(Brought brought) {
    rows.insert(brought);
    SheetImport imported = brought.imported();
    Instant now = clock.now();
    ObjectNode body = (ObjectNode) json.tree(imported);
    journal.append(
        new Entry(imported.id(), imported.version(), TAKEN, Acting.get(), now, now, body));
  }

  private static void batches(Pass pass, Consumer<List<Takeover>> each) {
    List<Takeover> batch = new ArrayList<>();
    pass.run((row, at) -> {
      batch.add(row);
      if (batch.size() == BATCH) {
        each.accept(List.copyOf(batch));
        batch.clear();
      }
    });
    if (!batch.isEmpty()) {
      each.accept(batch);
    }
  }

  private static IllegalStateException readsOtherwise() {
    return new IllegalStateException("the file reads otherwise than a moment ago");
  }

  /** What the journal says was taken in, by id. */
  @Transactional(readOnly = true)
  public List<Brought> rebuild() {
    Map<UUID, List<UUID>> matters = new LinkedHashMap<>();
    for (String act : List.of("ledger.propose", "ledger.take-over")) {
      journal.replay(
          act,
          recorded -> {
            String from = recorded.entry().body().path("said").path("import").asString("");
            if (!from.isEmpty()) {
              matters
                  .computeIfAbsent(UUID.fromString(from), id -> new ArrayList<>())
                  .add(recorded.entry().subject());
            }
          });
    }
    Map<UUID, SheetImport> folded = new TreeMap<>();
    journal.replay(
        "documents.taken-",
        recorded -> {
          UUID id = recorded.entry().subject();
          SheetImport known = folded.get(id);
          folded.put(
              id,
              known == null
                  ? json.value(recorded.entry().body(), SheetImport.class)
                  : known.undone());
        });
    return folded.values().stream()
        .map(each -> new Brought(each, matters.getOrDefault(each.id(), List.of())))
        .toList();
  }
}
