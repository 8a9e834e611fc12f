package io.wutong.kernel.documents.web;

import io.wutong.kernel.documents.Job;
import io.wutong.kernel.documents.Sheets;
import io.wutong.kernel.documents.model.Address;
import io.wutong.kernel.documents.model.Cell;
import io.wutong.kernel.documents.model.Checked;
import io.wutong.kernel.documents.model.ColumnKind;
import io.wutong.kernel.documents.model.Headers;
import io.wutong.kernel.documents.model.Layout;
import io.wutong.kernel.documents.model.Problem;
import io.wutong.kernel.documents.model.SetAside;
import io.wutong.kernel.documents.model.SheetImport;
import io.wutong.kernel.documents.model.SheetShape;
import io.wutong.kernel.evidence.FileRef;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Person;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.web.RefusalWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages are told of files and of their taking in. */
@Component
class SheetAnswers {

  private static final int SAMPLE_ROWS = 25;

  private final RefusalWords words;
  private final People people;

  SheetAnswers(RefusalWords words, People people) {
    this.words = words;
    this.people = people;
  }

  /** A file as it was understood. */
  record GuessView(FileRef file, List<SheetView> sheets) {}

  /** A sheet; its rows are counted from 1, as the program counts them. */
  record SheetView(
      int index,
      String name,
      boolean hidden,
      int rows,
      int hiddenCount,
      List<Integer> hiddenRows,
      int headerFrom,
      int headerTo,
      List<ColumnView> columns,
      List<SampleRow> sample,
      @Nullable Layout layout) {}

  /** A column. */
  record ColumnView(String letters, String label, ColumnKind kind) {}

  /** One of the first rows, as it looks. */
  record SampleRow(int row, List<String> cells) {}

  /** How far a file is. */
  record JobView(
      UUID id,
      Job.Phase phase,
      boolean write,
      int rows,
      int total,
      int written,
      int problemCount,
      List<ProblemView> problems,
      int asideCount,
      List<AsideView> aside,
      List<StateCount> states,
      List<BeforeView> before,
      int alikeCount,
      List<Checked.Alike> alike,
      RefusalWords.@Nullable Worded refusal,
      @Nullable SheetImport imported) {}

  /** How many matters would stand where. */
  record StateCount(State state, int count) {}

  /** When the same file was taken in, by whom. */
  record BeforeView(Instant at, String person, String fileName, int rows) {}

  /** A problem by its cell, in words. */
  record ProblemView(
      String sheet,
      String address,
      String heading,
      String value,
      String slug,
      String title,
      String detail,
      String remedy) {}

  /** A row that is no matter. */
  record AsideView(String sheet, int row, String words, SetAside.Why why) {}

  GuessView guess(Sheets.Guess guess) {
    return new GuessView(guess.file(), guess.sheets().stream().map(this::sheet).toList());
  }

  private SheetView sheet(Sheets.SheetGuess guess) {
    SheetShape shape = guess.shape();
    Headers headers = guess.headers();
    Layout layout = guess.layout();
    List<ColumnView> columns = new ArrayList<>();
    for (int i = 0; i < headers.columns().size(); i++) {
      Headers.Column column = headers.columns().get(i);
      ColumnKind kind =
          layout != null && i < layout.columns().size() ? layout.columns().get(i) : column.kind();
      columns.add(new ColumnView(Address.column(i), column.label(), kind));
    }
    List<SampleRow> sample = new ArrayList<>();
    for (int row = 0; row < Math.min(SAMPLE_ROWS, shape.head().size()); row++) {
      sample.add(new SampleRow(row + 1, cells(shape, row)));
    }
    return new SheetView(
        shape.index(),
        shape.name(),
        shape.isHidden(),
        shape.rows(),
        shape.hiddenCount(),
        shape.hiddenRows().stream().map(row -> row + 1).toList(),
        headers.from() + 1,
        headers.to() + 1,
        columns,
        sample,
        layout);
  }

  private static List<String> cells(SheetShape shape, int row) {
    List<String> cells = new ArrayList<>(Collections.nCopies(shape.columns(), ""));
    for (Cell cell : shape.head().get(row)) {
      cells.set(cell.column(), cell.shown());
    }
    return cells;
  }

  private BeforeView before(SheetImport each) {
    Person person = people.directory().findPerson(each.person());
    return new BeforeView(
        each.at(), person == null ? "" : person.name(), each.fileName(), each.rows());
  }

  private ProblemView problem(Problem problem) {
    var worded = words.worded(problem.refusal());
    return new ProblemView(
        problem.sheet(),
        problem.address(),
        problem.heading(),
        problem.value(),
        worded.slug(),
        worded.title(),
        worded.detail(),
        worded.remedy());
  }

  JobView job(Job job) {
    Refusal refusal = job.refusal();
    return new JobView(
        job.id(),
        job.phase(),
        job.isWrite(),
        job.rows(),
        job.total(),
        job.written(),
        job.problems().count(),
        job.problems().first().stream().map(this::problem).toList(),
        job.asideCount(),
        job.setAside().stream()
            .map(each -> new AsideView(each.sheet(), each.row() + 1, each.words(), each.why()))
            .toList(),
        job.checked().states().entrySet().stream()
            .map(each -> new StateCount(each.getKey(), each.getValue()))
            .toList(),
        job.checked().before().stream().map(this::before).toList(),
        job.checked().alikeCount(),
        job.checked().alike(),
        refusal == null ? null : words.worded(refusal),
        job.imported());
  }
}
