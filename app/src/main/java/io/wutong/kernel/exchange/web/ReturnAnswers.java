package io.wutong.kernel.exchange.web;

import io.wutong.kernel.documents.model.Problem;
import io.wutong.kernel.exchange.Look;
import io.wutong.kernel.exchange.Returns;
import io.wutong.kernel.exchange.model.Column;
import io.wutong.kernel.exchange.model.Comparing.Held;
import io.wutong.kernel.exchange.model.LedgerReturn.Outcome;
import io.wutong.kernel.ledger.Looking.Said;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Person;
import io.wutong.kernel.people.Unit;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.web.RefusalWords;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages are told of a ledger that came back. */
@Component
class ReturnAnswers {

  private static final int SHOWN_MAX = 500;

  private final RefusalWords words;
  private final People people;

  ReturnAnswers(RefusalWords words, People people) {
    this.words = words;
    this.people = people;
  }

  /** What would change. The lists are cut, the counts are not. */
  record LookView(
      String fileName,
      int rows,
      List<EditedView> edits,
      int heldCount,
      List<HeldView> held,
      int addedCount,
      List<Look.Added> added,
      int foreignCount,
      List<Look.Added> foreign,
      Look.Gone gone,
      int problemCount,
      List<HeldView> problems) {}

  /** A matter with edited cells. */
  record EditedView(
      UUID matter,
      String number,
      String title,
      List<CellView> cells,
      @Nullable SinceView since,
      boolean waiting,
      RefusalWords.@Nullable Worded refusal) {}

  /** An edited cell: what stood there, what stands there now, what was typed. */
  record CellView(
      Column column,
      String heading,
      String address,
      String base,
      String theirs,
      String mine,
      boolean conflict) {}

  /** Who reported since the ledger went out. */
  record SinceView(String person, String unit, Instant at) {}

  /** A cell that is not applied, and why. */
  record HeldView(
      String sheet,
      String address,
      String heading,
      String number,
      String base,
      String mine,
      RefusalWords.Worded why) {}

  /** What came of an approval. */
  record DoneView(UUID id, String fileName, List<RowView> rows) {}

  /** What came of one matter's row. */
  record RowView(
      UUID matter, String number, Outcome outcome, RefusalWords.@Nullable Worded refusal) {}

  LookView look(Look look) {
    return new LookView(
        look.fileName(),
        look.rows(),
        look.edits().stream().map(this::edited).toList(),
        look.held().size(),
        look.held().stream().limit(SHOWN_MAX).map(this::held).toList(),
        look.added().size(),
        look.added().stream().limit(SHOWN_MAX).toList(),
        look.foreign().size(),
        look.foreign().stream().limit(SHOWN_MAX).toList(),
        look.gone(),
        look.problems().size(),
        look.problems().stream().limit(SHOWN_MAX).map(this::problem).toList());
  }

  private EditedView edited(Look.Edited row) {
    return new EditedView(
        row.matter().id(),
        row.matter().origin().number(),
        row.matter().content().title(),
        row.cells().stream()
            .map(cell ->
                new CellView(
                    cell.column(),
                    cell.column().heading(),
                    cell.address(),
                    cell.base(),
                    cell.theirs(),
                    cell.mine(),
                    cell.isConflict()))
            .toList(),
        row.since() == null ? null : since(row.since()),
        row.waiting(),
        worded(row.refusal()));
  }

  private SinceView since(Said said) {
    Directory directory = people.directory();
    Person person = directory.findPerson(said.by().person());
    Unit unit = directory.findUnit(said.by().unit());
    return new SinceView(
        person == null ? "" : person.name(), unit == null ? "" : unit.name(), said.at());
  }

  private HeldView held(Held held) {
    return new HeldView(
        held.sheet(),
        held.address(),
        held.column().heading(),
        held.number(),
        held.base(),
        held.mine(),
        words.worded(held.why()));
  }

  private HeldView problem(Problem problem) {
    return new HeldView(
        problem.sheet(),
        problem.address(),
        problem.heading(),
        "",
        "",
        problem.value(),
        words.worded(problem.refusal()));
  }

  private RefusalWords.@Nullable Worded worded(@Nullable Refusal refusal) {
    return refusal == null ? null : words.worded(refusal);
  }

  DoneView done(Returns.Done done) {
    return new DoneView(
        done.returned().id(),
        done.returned().fileName(),
        done.rows().stream()
            .map(each ->
                new RowView(each.matter(), each.number(), each.outcome(), worded(each.refusal())))
            .toList());
  }
}
