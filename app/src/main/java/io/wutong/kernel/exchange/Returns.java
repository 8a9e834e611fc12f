package io.wutong.kernel.exchange;

import io.wutong.kernel.documents.model.Cell;
import io.wutong.kernel.documents.model.Problem;
import io.wutong.kernel.documents.office.SheetFile;
import io.wutong.kernel.evidence.Evidence;
import io.wutong.kernel.evidence.FileRef;
import io.wutong.kernel.exchange.model.Column;
import io.wutong.kernel.exchange.model.Comparing;
import io.wutong.kernel.exchange.model.LedgerReturn;
import io.wutong.kernel.exchange.model.LedgerReturn.RowDone;
import io.wutong.kernel.exchange.model.Mark;
import io.wutong.kernel.exchange.model.ReturnedRow;
import io.wutong.kernel.ledger.Looking.Said;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.TimeLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door for ledgers that come back: look at what they change, and do it once. */
@Service
public class Returns {

  static final int EDITS_MAX = 1_000;
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int BATCH = 500;
  private static final int WORDS = 40;
  private static final int GONE_LOOKED_AT = 50;
  private static final int GONE_NAMED = 5;

  private final Evidence evidence;
  private final Lines lines;
  private final Reporting reporting;

  Returns(Evidence evidence, Lines lines, Reporting reporting) {
    this.evidence = evidence;
    this.lines = lines;
    this.reporting = reporting;
  }

  /** What a ledger that the actor uploaded would change. Nothing is written. */
  public Look look(String hash) {
    FileRef file = evidence.get(hash);
    ReturnedFile.Read read = read(file);
    List<ReturnedRow> rows = read.rows();
    Gathered gathered = new Gathered();
    Map<UUID, ReturnedRow> marked = once(rows, gathered);
    List<ReturnedRow> some = new ArrayList<>();
    for (ReturnedRow row : marked.values()) {
      some.add(row);
      if (some.size() == BATCH) {
        compare(some, gathered);
        some.clear();
      }
    }
    compare(some, gathered);
    if (gathered.edits.size() > EDITS_MAX) {
      throw Refusal.of("return-too-many-edits").with("max", EDITS_MAX).refused();
    }
    return new Look(
        file.name(),
        rows.size(),
        reporting.judged(gathered.edits),
        gathered.held,
        gathered.added,
        gathered.foreign,
        gone(read),
        gathered.problems);
  }

  /** What went out and did not come back: that means nothing, and is said. */
  private Look.Gone gone(ReturnedFile.Read read) {
    Set<UUID> gone = new LinkedHashSet<>(read.listed());
    read.rows().stream()
        .map(ReturnedRow::mark)
        .filter(Objects::nonNull)
        .forEach(mark -> gone.remove(mark.matter()));
    List<UUID> first = gone.stream().limit(GONE_LOOKED_AT).toList();
    Map<UUID, Lines.Known> known = lines.of(first);
    List<String> titles =
        first.stream()
            .map(known::get)
            .filter(Objects::nonNull)
            .map(each -> each.line().text(Column.TITLE))
            .limit(GONE_NAMED)
            .toList();
    return new Look.Gone(gone.size(), titles);
  }

  /** Does what a ledger changes, each matter by an act of its own; the same approval once. */
  public Done apply(Approval approval) {
    LedgerReturn known = reporting.find(approval.id());
    if (known == null) {
      Look look = look(approval.file());
      known = reporting.begin(approval, look);
    }
    return new Done(known, reporting.finish(known));
  }

  /** What came of an approval. */
  public record Done(LedgerReturn returned, List<RowDone> rows) {}

  private static final class Gathered {
    final List<Look.Edited> edits = new ArrayList<>();
    final List<Comparing.Held> held = new ArrayList<>();
    final List<Look.Added> added = new ArrayList<>();
    final List<Look.Added> foreign = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    void problem(ReturnedRow row, Column column, Refusal refusal) {
      String said = row.said(column);
      problems.add(new Problem(row.sheet(), row.address(column), column.heading(), said, refusal));
    }
  }

  private ReturnedFile.Read read(FileRef file) {
    SheetFile opened = new SheetFile(evidence.file(file.hash()), file.mediaType(), file.name());
    try {
      return TimeLimit.within(LONGEST, () -> ReturnedFile.read(opened));
    } catch (TimeoutException e) {
      throw Refusal.of("sheet-too-slow").with("name", file.name()).refused();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refused refused) {
        throw refused;
      }
      throw Refusal.of("file-damaged").with("name", file.name()).refused();
    }
  }

  /** Each matter's row; one that is there twice and says two things is nobody's. */
  private static Map<UUID, ReturnedRow> once(List<ReturnedRow> rows, Gathered gathered) {
    Map<UUID, ReturnedRow> marked = new LinkedHashMap<>();
    Map<UUID, ReturnedRow> first = new HashMap<>();
    for (ReturnedRow row : rows) {
      Mark mark = row.mark();
      if (mark == null) {
        added(row, gathered.added);
        continue;
      }
      ReturnedRow before = first.putIfAbsent(mark.matter(), row);
      if (before == null) {
        marked.put(mark.matter(), row);
      } else if (!before.saysTheSame(row) || mark.version() != version(before)) {
        marked.remove(mark.matter());
        gathered.problem(
            row,
            Column.NUMBER,
            Refusal.of("return-row-twice")
                .with("other", before.sheet() + "!" + before.address(Column.NUMBER)));
      }
    }
    return marked;
  }

  private static int version(ReturnedRow row) {
    return Objects.requireNonNull(row.mark()).version();
  }

  private static void added(ReturnedRow row, List<Look.Added> rows) {
    Cell title = row.cells().get(Column.TITLE);
    Cell any = row.cells().values().stream().findFirst().orElse(null);
    Cell named = title == null ? any : title;
    String words = named == null ? "" : named.text();
    boolean empty =
        row.cells().keySet().stream()
            .allMatch(column -> column == Column.ORDINAL || column == Column.LIGHT);
    if (!empty) {
      String shown = words.length() <= WORDS ? words : words.substring(0, WORDS) + "…";
      rows.add(new Look.Added(row.sheet(), row.at() + 1, shown));
    }
  }

  private void compare(List<ReturnedRow> rows, Gathered gathered) {
    Map<UUID, Lines.Known> known =
        lines.of(rows.stream().map(row -> Objects.requireNonNull(row.mark()).matter()).toList());
    for (ReturnedRow row : rows) {
      Mark mark = Objects.requireNonNull(row.mark());
      Lines.Known current = known.get(mark.matter());
      Lines.Known base = current == null ? null : base(mark, current);
      if (current == null) {
        added(row, gathered.foreign);
      } else if (base == null) {
        added(row, gathered.added);
      } else if (isTorn(row, current)) {
        gathered.problem(
            row,
            Column.NUMBER,
            Refusal.of("return-mark-moved").with("number", current.line().text(Column.NUMBER)));
      } else {
        compare(row, base, current, gathered);
      }
    }
  }

  private Lines.@Nullable Known base(Mark mark, Lines.Known current) {
    return mark.version() == current.line().version()
        ? current
        : lines.at(mark.matter(), mark.version());
  }

  /** Sorting a part of the columns leaves marks beside the rows of others. */
  private static boolean isTorn(ReturnedRow row, Lines.Known current) {
    boolean shown = row.places().containsKey(Column.NUMBER);
    return shown && !row.said(Column.NUMBER).equals(current.line().text(Column.NUMBER));
  }

  private static void compare(
      ReturnedRow row, Lines.Known base, Lines.Known current, Gathered gathered) {
    Comparing found = Comparing.of(row, base.line(), current.line());
    gathered.held.addAll(found.held());
    gathered.problems.addAll(found.problems());
    if (!found.edits().isEmpty()) {
      Said said = current.said();
      boolean since = said != null && said.version() > base.line().version();
      gathered.edits.add(
          new Look.Edited(current.matter(), found.edits(), since ? said : null, null, false));
    }
  }
}
