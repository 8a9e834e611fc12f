package io.wutong.kernel.exchange;

import io.wutong.kernel.boards.Boards;
import io.wutong.kernel.boards.Filter;
import io.wutong.kernel.exchange.model.Line;
import io.wutong.kernel.exchange.office.LedgerBook;
import io.wutong.shared.Ahead;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.ProductClock;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door for ledgers out: what a person sees in a list, as a spreadsheet. */
@Service
public class Exporting {

  /** A ledger that people read has fewer. */
  public static final int ROWS_MAX = 100_000;

  private static final int BATCH = 1_000;
  private static final int AT_ONCE = 2;
  private static final int READERS = 2;

  private final Boards boards;
  private final Lines lines;
  private final ProductClock clock;
  private final Semaphore places = new Semaphore(AT_ONCE);

  Exporting(Boards boards, Lines lines, ProductClock clock) {
    this.boards = boards;
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * A ledger that was written.
   *
   * @param path where it stands; whoever asked for it takes it away
   * @param name what it is called
   */
  public record Exported(Path path, String name, int rows) {}

  /** Writes the matters of a list that the actor may see, in its order. */
  public Exported export(Filter filter) {
    if (!places.tryAcquire()) {
      throw Refusal.of("export-busy").refused();
    }
    Path path = null;
    try {
      path = Files.createTempFile("wutong-ledger-", ".xlsx");
      int rows = write(filter, path);
      return new Exported(path, "台账 %s.xlsx".formatted(clock.today()), rows);
    } catch (IOException e) {
      drop(path);
      throw new UncheckedIOException("writing a ledger", e);
    } catch (RuntimeException e) {
      drop(path);
      throw e;
    } finally {
      places.release();
    }
  }

  private static void drop(@Nullable Path path) {
    try {
      if (path != null) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("taking a half ledger away", e);
    }
  }

  private int write(Filter filter, Path path) throws IOException {
    boolean now = !filter.isAsOf();
    try (LedgerBook book = new LedgerBook(now);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
      // One thread writes while others read.
      Ahead.of(
          (Consumer<List<Line>> ready) -> {
            if (now) {
              read(filter, ready);
            } else {
              readPast(filter, ready);
            }
          },
          batch -> batch.forEach(book::add));
      book.write(out, notes(now));
      return book.rows();
    }
  }

  /**
   * The order once and then the rows: a search need not be asked again for each page of it. While
   * the database answers for some of them, others are made into rows.
   */
  private void read(Filter filter, Consumer<List<Line>> ready) {
    List<UUID> ids = boards.ids(filter, ROWS_MAX + 1);
    if (ids.size() > ROWS_MAX) {
      throw refusedTooMany();
    }
    Actor actor = Acting.get();
    batches(ids)
        .gather(Gatherers.mapConcurrent(READERS, batch -> Acting.as(actor, () -> lines(batch))))
        .forEach(ready);
  }

  private void readPast(Filter filter, Consumer<List<Line>> ready) {
    int read = 0;
    String cursor = null;
    do {
      Boards.Batch batch = boards.batch(filter, cursor, BATCH);
      read += batch.rows().size();
      if (read > ROWS_MAX) {
        throw refusedTooMany();
      }
      ready.accept(batch.rows().stream().map(lines::of).toList());
      cursor = batch.next();
    } while (cursor != null);
  }

  private List<Line> lines(List<UUID> batch) {
    return known(batch).map(Lines.Known::line).toList();
  }

  private static Stream<List<UUID>> batches(List<UUID> ids) {
    return ids.stream().gather(Gatherers.windowFixed(BATCH));
  }

  /** In their order; one may have gone meanwhile. */
  private Stream<Lines.Known> known(List<UUID> ids) {
    Map<UUID, Lines.Known> known = lines.of(ids);
    return ids.stream().map(known::get).filter(Objects::nonNull);
  }

  private static Refused refusedTooMany() {
    return Refusal.of("export-too-many").with("max", ROWS_MAX).refused();
  }

  /** At most so many matters of a list, for a form. */
  List<Lines.Known> some(Filter filter, int most) {
    List<UUID> ids = boards.ids(filter, most + 1);
    if (ids.size() > most) {
      throw Refusal.of("form-too-many").with("max", most).refused();
    }
    return batches(ids).flatMap(this::known).toList();
  }

  private List<String> notes(boolean now) {
    LocalDate today = clock.today();
    if (!now) {
      return List.of(
          "导出日期：%s。这是过去某日的口径，不能带回系统。".formatted(today),
          "Exported on %s. It shows the past and cannot be brought back.".formatted(today));
    }
    return List.of(
        "导出日期：%s".formatted(today),
        "绿色表头的四列（最新进展、存在问题、下步措施、进度）可以修改，改好后在“台账往来”里带回；只有改过的格子会更新，更新前逐格列出供核对。",
        "可以排序、筛选、删行、插入列；删行不表示删除事项，新增的行请走“台账导入”。请不要删除隐藏的“行标识”列。",
        "标题、单位、时限、状态等其他列改了也不会写入：需要变更、延期或办结的，请在事项页面办理。",
        "Exported on %s".formatted(today),
        "The four columns with a green head may be edited and brought back; only edited cells are"
            + " written, and each is shown first.",
        "Sort, filter, delete rows or insert columns as you like; a deleted row deletes nothing."
            + " Keep the hidden column of marks.");
  }
}
