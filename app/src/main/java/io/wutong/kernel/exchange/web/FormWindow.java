package io.wutong.kernel.exchange.web;

import io.wutong.kernel.boards.Filter;
import io.wutong.kernel.documents.model.Address;
import io.wutong.kernel.documents.model.Cell;
import io.wutong.kernel.documents.model.Headers;
import io.wutong.kernel.documents.model.SheetShape;
import io.wutong.kernel.evidence.FileRef;
import io.wutong.kernel.exchange.Exporting;
import io.wutong.kernel.exchange.FormLayouts;
import io.wutong.kernel.exchange.Forms;
import io.wutong.kernel.exchange.model.FormColumn;
import io.wutong.kernel.exchange.model.FormLayout;
import io.wutong.shared.refusal.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The window for other offices' forms. Rows are counted from 1 here, as people see them. */
@RestController
class FormWindow {

  private static final int SAMPLE_ROWS = 25;
  private static final MediaType XLS = MediaType.parseMediaType("application/vnd.ms-excel");

  private final Forms forms;
  private final FormLayouts layouts;

  FormWindow(Forms forms, FormLayouts layouts) {
    this.forms = forms;
    this.layouts = layouts;
  }

  /** A form as it was understood; {@code fields} are those of the kinds, by id. */
  record GuessedForm(FileRef file, List<FormSheet> sheets, Map<String, String> fields) {}

  /** A sheet of a form. */
  record FormSheet(
      int index,
      String name,
      boolean hidden,
      int headerFrom,
      int headerTo,
      List<FormHeading> columns,
      List<FormSample> sample,
      @Nullable FormLayout layout) {}

  /** A column. */
  record FormHeading(String letters, String label, FormColumn fed) {}

  /** One of the first rows, as it looks. */
  record FormSample(int row, List<String> cells) {}

  /** How a form is to be filled. */
  record NewFilling(
      int sheet, int headerFrom, int headerTo, List<FormColumn> columns, @Nullable Filter filter) {}

  /** A layout to keep. */
  record NewFormLayout(String name, List<String> headers, List<FormColumn> columns) {}

  @GetMapping("/api/forms/{hash}")
  GuessedForm guess(
      @PathVariable String hash,
      @RequestParam(defaultValue = "-1") int sheet,
      @RequestParam(defaultValue = "1") int headerFrom,
      @RequestParam(defaultValue = "1") int headerTo) {
    if (headerFrom < 1 || headerTo < headerFrom || headerTo > headerFrom + 9) {
      throw Refusal.badInput("sheet-header-rows").refused();
    }
    Forms.Guess guess = forms.guess(hash, sheet, headerFrom - 1, headerTo - 1);
    return new GuessedForm(
        guess.file(), guess.sheets().stream().map(FormWindow::sheet).toList(), guess.fields());
  }

  private static FormSheet sheet(Forms.SheetGuess guess) {
    SheetShape shape = guess.shape();
    Headers headers = guess.headers();
    FormLayout layout = guess.layout();
    List<FormHeading> columns = new ArrayList<>();
    for (int i = 0; i < headers.columns().size(); i++) {
      FormColumn fed =
          layout != null && i < layout.columns().size()
              ? layout.columns().get(i)
              : guess.columns().get(i);
      columns.add(new FormHeading(Address.column(i), headers.columns().get(i).label(), fed));
    }
    List<FormSample> sample = new ArrayList<>();
    for (int row = 0; row < Math.min(SAMPLE_ROWS, shape.head().size()); row++) {
      List<String> cells = new ArrayList<>(Collections.nCopies(shape.columns(), ""));
      for (Cell cell : shape.head().get(row)) {
        cells.set(cell.column(), cell.shown());
      }
      sample.add(new FormSample(row + 1, cells));
    }
    return new FormSheet(
        shape.index(),
        shape.name(),
        shape.isHidden(),
        headers.from() + 1,
        headers.to() + 1,
        columns,
        sample,
        layout);
  }

  @PostMapping("/api/forms/{hash}/filled")
  ResponseEntity<Resource> fill(@PathVariable String hash, @RequestBody NewFilling wanted)
      throws IOException {
    Filter filter = wanted.filter() == null ? Filter.ALL : wanted.filter();
    Exporting.Exported filled =
        forms.fill(
            new Forms.Order(
                hash,
                wanted.sheet(),
                wanted.headerFrom() - 1,
                wanted.headerTo() - 1,
                wanted.columns(),
                filter));
    MediaType type = filled.name().endsWith(".xls") ? XLS : ExchangeWindow.XLSX;
    return ExchangeWindow.file(filled.path(), filled.name(), type);
  }

  @GetMapping("/api/form-layouts")
  List<FormLayout> layouts() {
    return layouts.list();
  }

  @PostMapping("/api/form-layouts")
  FormLayout keep(@RequestBody NewFormLayout layout) {
    return layouts.keep(layout.name(), layout.headers(), layout.columns());
  }

  @DeleteMapping("/api/form-layouts/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(@PathVariable UUID id) {
    layouts.drop(id);
  }
}
