package io.wutong.kernel.exchange;

import io.wutong.WutongTest;
import io.wutong.kernel.boards.Filter;
import io.wutong.kernel.evidence.Evidence;
import io.wutong.kernel.exchange.model.Column;
import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Hands;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.people.People;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of this room do again and again, in the demonstration's zone. */
@WutongTest(alone = true)
abstract class Counter {

  @Autowired Exporting exporting;
  @Autowired Returns returns;
  @Autowired Evidence evidence;
  @Autowired Ledger ledger;
  @Autowired People people;
  @Autowired ProductClock clock;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  Hands hands;

  @DynamicPropertySource
  static void demo(DynamicPropertyRegistry registry) {
    registry.add("wutong.demo", () -> "true");
    registry.add("wutong.empty", () -> "false");
  }

  @BeforeEach
  void hands() {
    hands = new Hands(ledger, people, clock);
  }

  Actor actor(String login) {
    return hands.actor(login);
  }

  /** A matter that 住建局 works on, and what it reported. */
  Matter working(String progress) {
    Matter accepted = hands.act(hands.dispatched(), "zhujian", new Act.Accept(null));
    return report(accepted, "zhujian", progress, 20, "管线未移交");
  }

  Matter report(Matter matter, String login, String progress, int percent, String problems) {
    clock.stand(clock.offset().plus(Duration.ofSeconds(1)));
    Act report =
        new Act.Report(
            progress, percent, problems, "下周会商", null, null, List.of(), List.of(), List.of());
    return hands.act(matter, login, report);
  }

  Matter now(Matter matter) {
    return Acting.as(Actor.HOUSE, () -> transaction.execute(status -> ledger.get(matter.id())));
  }

  /** The whole list of a person, as a file. */
  byte[] exported(String login) {
    return Acting.as(
        actor(login),
        () -> {
          try {
            Exporting.Exported written = exporting.export(Filter.ALL);
            byte[] bytes = Files.readAllBytes(written.path());
            Files.delete(written.path());
            return bytes;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  String uploaded(String login, byte[] content) {
    return Acting.as(
        actor(login),
        () -> {
          String name = (content[0] & 0xff) == 0xd0 ? "台账.xls" : "台账.xlsx";
          return evidence.store(new ByteArrayInputStream(content), name, content.length).hash();
        });
  }

  Look look(String login, byte[] content) {
    String hash = uploaded(login, content);
    return Acting.as(actor(login), () -> returns.look(hash));
  }

  Returns.Done apply(String login, Approval approval) {
    return Acting.as(actor(login), () -> returns.apply(approval));
  }

  /** As somebody edits a file in a program. */
  static byte[] edited(byte[] file, Consumer<Sheet> edit) {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      edit.accept(book.getSheetAt(0));
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cell of a matter, wherever its row and its column are now. */
  static Cell cell(Sheet sheet, Matter matter, Column column) {
    Row row = row(sheet, matter);
    int at = place(sheet, column);
    Cell cell = row.getCell(at);
    return cell == null ? row.createCell(at) : cell;
  }

  /** What programs do when somebody types: the cell is made anew. */
  static void type(Cell cell, String words) {
    cell.setBlank();
    if (!words.isEmpty()) {
      cell.setCellValue(words);
    }
  }

  static Row row(Sheet sheet, Matter matter) {
    int number = place(sheet, Column.NUMBER);
    for (Row row : sheet) {
      if (shown(row.getCell(number)).equals(matter.origin().number())) {
        return row;
      }
    }
    throw new AssertionError("no row " + matter.origin().number());
  }

  static int place(Sheet sheet, Column column) {
    for (Cell cell : sheet.getRow(sheet.getFirstRowNum())) {
      if (shown(cell).equals(column.heading())) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + column);
  }

  static String shown(@Nullable Cell cell) {
    return new DataFormatter().formatCellValue(cell);
  }

  private static final String ACTS =
      "select count(*) from journal where act ~ '^(ledger|signing|exchange)[.]'";

  long entries() {
    return Acting.as(
        Actor.HOUSE, () -> transaction.execute(status -> db.sql(ACTS).query(Long.class).single()));
  }

  static Approval approval(String hash, Approval.Choice... choices) {
    return new Approval(UUID.randomUUID(), hash, List.of(choices));
  }
}
