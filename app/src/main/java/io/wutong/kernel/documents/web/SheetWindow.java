package io.wutong.kernel.documents.web;

import io.wutong.kernel.documents.Layouts;
import io.wutong.kernel.documents.Sheets;
import io.wutong.kernel.documents.model.ColumnKind;
import io.wutong.kernel.documents.model.Layout;
import io.wutong.kernel.documents.model.Settings;
import io.wutong.kernel.documents.model.SheetImport;
import io.wutong.shared.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The window for ledgers in spreadsheets. Rows are counted from 1 here, as people see them. */
@RestController
class SheetWindow {

  private static final int HEADER_ROWS_MAX = 10;

  private final Sheets sheets;
  private final Layouts layouts;
  private final SheetAnswers answers;

  SheetWindow(Sheets sheets, Layouts layouts, SheetAnswers answers) {
    this.sheets = sheets;
    this.layouts = layouts;
    this.answers = answers;
  }

  /**
   * How a file is to be taken in; only checked unless {@code write} says so. {@code again} is a
   * person's yes to a file that was taken in before.
   */
  record NewImport(
      String file,
      Settings.@Nullable Mode mode,
      String kind,
      UUID verifier,
      @Nullable UUID campaign,
      LocalDate datedOn,
      Settings.@Nullable Hidden hidden,
      List<NewSheet> sheets,
      @Nullable Map<String, UUID> unitNames,
      boolean write,
      @Nullable Boolean again) {}

  /** A sheet that is to be taken in. */
  record NewSheet(String name, int headerFrom, int headerTo, List<ColumnKind> columns) {}

  /** Why what was taken in is taken back. */
  record Undo(String reason) {}

  /** A layout to keep. */
  record NewLayout(
      String name,
      List<String> headers,
      List<ColumnKind> columns,
      @Nullable Map<String, UUID> unitNames) {}

  @GetMapping("/api/sheets/{hash}")
  SheetAnswers.GuessView guess(
      @PathVariable String hash,
      @RequestParam(defaultValue = "-1") int sheet,
      @RequestParam(defaultValue = "1") int headerFrom,
      @RequestParam(defaultValue = "1") int headerTo) {
    refuseOddHeader(headerFrom, headerTo);
    return answers.guess(sheets.guess(hash, sheet, headerFrom - 1, headerTo - 1));
  }

  private static void refuseOddHeader(int from, int to) {
    if (from < 1 || to < from || to - from >= HEADER_ROWS_MAX) {
      throw Refusal.badInput("sheet-header-rows").refused();
    }
  }

  @PostMapping("/api/sheet-imports")
  @ResponseStatus(HttpStatus.ACCEPTED)
  SheetAnswers.JobView start(@RequestBody NewImport wanted) {
    return answers.job(
        sheets.start(settings(wanted), wanted.write(), Boolean.TRUE.equals(wanted.again())));
  }

  private static Settings settings(NewImport wanted) {
    for (NewSheet sheet : wanted.sheets()) {
      refuseOddHeader(sheet.headerFrom(), sheet.headerTo());
    }
    return new Settings(
        wanted.file(),
        Objects.requireNonNullElse(wanted.mode(), Settings.Mode.NEW),
        wanted.kind(),
        wanted.verifier(),
        wanted.campaign(),
        wanted.datedOn(),
        Objects.requireNonNullElse(wanted.hidden(), Settings.Hidden.ASK),
        wanted.sheets().stream()
            .map(each ->
                new Settings.Sheet(
                    each.name(), each.headerFrom() - 1, each.headerTo() - 1, each.columns()))
            .toList(),
        Objects.requireNonNullElse(wanted.unitNames(), Map.of()));
  }

  @GetMapping("/api/sheet-imports")
  List<SheetImport> list() {
    return sheets.list();
  }

  @GetMapping("/api/sheet-imports/{id}")
  SheetAnswers.JobView job(@PathVariable UUID id) {
    return answers.job(sheets.job(id));
  }

  @DeleteMapping("/api/sheet-imports/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@PathVariable UUID id) {
    sheets.cancel(id);
  }

  @PostMapping("/api/sheet-imports/{id}/undo")
  @ResponseStatus(HttpStatus.ACCEPTED)
  SheetAnswers.JobView undo(@PathVariable UUID id, @RequestBody Undo undo) {
    return answers.job(sheets.undo(id, undo.reason()));
  }

  @GetMapping("/api/sheet-layouts")
  List<Layout> layouts() {
    return layouts.list();
  }

  @PostMapping("/api/sheet-layouts")
  Layout keep(@RequestBody NewLayout layout) {
    return layouts.keep(
        layout.name(),
        layout.headers(),
        layout.columns(),
        Objects.requireNonNullElse(layout.unitNames(), Map.of()));
  }

  @DeleteMapping("/api/sheet-layouts/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(@PathVariable UUID id) {
    layouts.drop(id);
  }
}
