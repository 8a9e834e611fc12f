package io.wutong.kernel.exchange;

import io.wutong.kernel.boards.Filter;
import io.wutong.kernel.documents.model.Headers;
import io.wutong.kernel.documents.model.SheetShape;
import io.wutong.kernel.documents.office.SheetFile;
import io.wutong.kernel.evidence.Evidence;
import io.wutong.kernel.evidence.FileRef;
import io.wutong.kernel.exchange.model.Fact;
import io.wutong.kernel.exchange.model.Fed;
import io.wutong.kernel.exchange.model.FormColumn;
import io.wutong.kernel.exchange.model.FormLayout;
import io.wutong.kernel.exchange.office.FormBook;
import io.wutong.kernel.packs.Kind;
import io.wutong.kernel.packs.Packs;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.TimeLimit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The door for other offices' forms: guess what belongs in each column, fill, hand back. */
@Service
public class Forms {

  static final int ROWS_MAX = 2_000;
  private static final Logger log = LoggerFactory.getLogger(Forms.class);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Evidence evidence;
  private final FormLayouts layouts;
  private final Exporting exporting;
  private final Packs packs;

  Forms(Evidence evidence, FormLayouts layouts, Exporting exporting, Packs packs) {
    this.evidence = evidence;
    this.layouts = layouts;
    this.exporting = exporting;
    this.packs = packs;
  }

  /** A form as it was understood, and the fields that a column may be filled with. */
  public record Guess(FileRef file, List<SheetGuess> sheets, Map<String, String> fields) {}

  /**
   * A sheet of a form.
   *
   * @param layout the unit's layout that was found by its headings
   */
  public record SheetGuess(
      SheetShape shape, Headers headers, List<FormColumn> columns, @Nullable FormLayout layout) {}

  /**
   * How a form is to be filled.
   *
   * @param sheet the sheet's place in the file, from 0
   * @param headerFrom the first row of its headings, from 0
   * @param headerTo the last
   */
  public record Order(
      String file,
      int sheet,
      int headerFrom,
      int headerTo,
      List<FormColumn> columns,
      Filter filter) {}

  /**
   * Looks at a form that the actor uploaded.
   *
   * @param sheet a sheet whose heading rows the person knows better; −1 for none
   */
  public Guess guess(String hash, int sheet, int headerFrom, int headerTo) {
    FileRef file = evidence.get(hash);
    Map<String, String> fields = fields();
    List<SheetGuess> guesses = new ArrayList<>();
    for (SheetShape shape : limited(file, "file-damaged", () -> opened(file).shapes())) {
      Headers headers =
          shape.index() == sheet
              ? Headers.at(shape, headerFrom, Math.min(headerTo, SheetShape.HEAD_ROWS - 1))
              : Headers.guess(shape);
      List<FormColumn> columns =
          headers.columns().stream().map(each -> guessed(each, fields)).toList();
      FormLayout layout = headers.from() < 0 ? null : layouts.find(headers.labels());
      guesses.add(new SheetGuess(shape, headers, columns, layout));
    }
    return new Guess(file, guesses, fields);
  }

  private SheetFile opened(FileRef file) {
    return new SheetFile(evidence.file(file.hash()), file.mediaType(), file.name());
  }

  /** The kinds' own fields, by id, as pages call them. */
  private Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Kind kind : packs.kinds()) {
      kind.fields().forEach((id, field) -> fields.putIfAbsent(id, field.title().zh()));
    }
    return fields;
  }

  private static FormColumn guessed(Headers.Column column, Map<String, String> fields) {
    String label = column.label();
    String lowest = label.substring(label.lastIndexOf('/') + 1);
    for (Map.Entry<String, String> field : fields.entrySet()) {
      if (field.getValue().equals(lowest)) {
        return new FormColumn(Fact.FIELD, field.getKey());
      }
    }
    return FormColumn.of(Fact.of(lowest, column.kind()));
  }

  /** Fills a form with the matters of a list that the actor may see, in its order. */
  public Exporting.Exported fill(Order order) {
    FileRef file = evidence.get(order.file());
    SheetShape shape =
        limited(file, "file-damaged", () -> opened(file).shapes()).stream()
            .filter(each -> each.index() == order.sheet())
            .findFirst()
            .orElseThrow(() -> Refusal.badInput("form-sheet").refused());
    if (order.headerFrom() < 0
        || order.headerTo() < order.headerFrom()
        || order.headerTo() >= SheetShape.HEAD_ROWS) {
      throw Refusal.badInput("sheet-header-rows").refused();
    }
    List<String> labels = Headers.at(shape, order.headerFrom(), order.headerTo()).labels();
    List<List<Fed>> rows = new ArrayList<>();
    for (Lines.Known known : exporting.some(order.filter(), ROWS_MAX)) {
      rows.add(row(order.columns(), labels, rows.size() + 1, known));
    }
    if (rows.isEmpty()) {
      throw Refusal.of("form-no-matters").refused();
    }
    return limited(file, "form-not-writable", () -> written(file, order, rows));
  }

  private static List<Fed> row(
      List<FormColumn> columns, List<String> labels, int ordinal, Lines.Known known) {
    List<Fed> row = new ArrayList<>();
    for (int i = 0; i < Math.min(columns.size(), labels.size()); i++) {
      row.add(Fed.of(columns.get(i), labels.get(i), ordinal, known.line(), known.matter()));
    }
    return row;
  }

  private Exporting.Exported written(FileRef file, Order order, List<List<Fed>> rows)
      throws IOException {
    int dot = file.name().lastIndexOf('.');
    String ending = file.name().substring(dot);
    Path path = Files.createTempFile("wutong-form-", ending);
    try (FormBook book = FormBook.open(evidence.file(file.hash()), order.sheet());
        OutputStream out = Files.newOutputStream(path)) {
      book.fill(order.headerTo() + 1, rows);
      book.write(out);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
    String name = file.name().substring(0, dot) + "（已填）" + ending;
    return new Exporting.Exported(path, name, rows.size());
  }

  /**
   * Work on a file that somebody sent, for so long.
   *
   * @param otherwise what is said when it fails: a file that was understood a moment ago is not
   *     damaged
   */
  private static <T> T limited(FileRef file, String otherwise, Callable<T> work) {
    try {
      return TimeLimit.within(LONGEST, work);
    } catch (TimeoutException e) {
      throw Refusal.of("sheet-too-slow").with("name", file.name()).refused();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refused refused) {
        throw refused.refusal().with("name", file.name()).refused();
      }
      log.info("a form cannot be filled", e.getCause());
      throw Refusal.of(otherwise).with("name", file.name()).refused();
    }
  }
}
