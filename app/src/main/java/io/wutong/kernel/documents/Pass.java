package io.wutong.kernel.documents;

import io.wutong.breakdown.Deadlines;
import io.wutong.kernel.documents.model.Days;
import io.wutong.kernel.documents.model.SetAside;
import io.wutong.kernel.documents.model.Settings;
import io.wutong.kernel.documents.model.SheetReader;
import io.wutong.kernel.documents.model.SheetShape;
import io.wutong.kernel.documents.model.UnitWords;
import io.wutong.kernel.documents.office.SheetFile;
import io.wutong.kernel.ledger.Takeover;
import io.wutong.shared.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** One pass over the sheets that were chosen. */
final class Pass {

  private final Job job;
  private final SheetFile file;
  private final Map<Integer, SheetReader> readers = new LinkedHashMap<>();
  private int total;
  private int count;
  private @Nullable SheetReader reading;

  Pass(Job job, SheetFile file, List<SheetShape> shapes, UnitWords units, Deadlines deadlines) {
    this.job = job;
    this.file = file;
    Settings settings = job.settings();
    for (Settings.Sheet sheet : settings.sheets()) {
      for (SheetShape shape : shapes) {
        if (shape.name().equals(sheet.name())) {
          var days = new Days(deadlines, settings.datedOn(), shape.from1904());
          readers.put(
              shape.index(), new SheetReader(shape, settings, sheet, units, days, job.problems()));
          total += shape.rows();
        }
      }
    }
  }

  void checkHeaders() {
    readers.values().forEach(SheetReader::checkHeaders);
  }

  /** Every row that is a matter, with its number from 0. */
  void run(ObjIntConsumer<Takeover> each) {
    file.rows(
        readers.keySet(),
        (sheet, at, hidden, cells) -> {
          job.refuseCancelled();
          reading = readers.get(sheet);
          Takeover row = reading == null ? null : reading.read(at, hidden, cells);
          if (row != null) {
            count++;
            each.accept(row, at);
          }
        });
  }

  /** What the ledger says against the row that was just read. */
  void refused(int at, Refusal refusal) {
    if (reading != null) {
      reading.refused(at, refusal);
    }
  }

  int count() {
    return count;
  }

  int total() {
    return total;
  }

  List<SetAside> setAside() {
    return readers.values().stream().flatMap(reader -> reader.setAside().stream()).toList();
  }

  int asideCount() {
    return readers.values().stream().mapToInt(SheetReader::asideCount).sum();
  }
}
